package id.patuh.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.IndexView;

/**
 * Completes the contract when it is built, from the annotations and list definitions that the code itself runs on:
 * scopes, filters, headers, refusals, examples. What is enforced and what is published cannot differ.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Contract.describe(contract);
        Parts.addTo(contract.getComponents());
        AnswerParts.addTo(contract.getComponents());
        ProblemExamples problems = new ProblemExamples(index);
        OperationMethods methods = new OperationMethods(index);
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> new OperationContract(
                                operation,
                                methods.of(operation.getOperationId(), verb + " " + path),
                                problems,
                                contract.getComponents())
                        .complete()));
        EmbeddedRows embedded = new EmbeddedRows(index, contract.getComponents());
        methods.all().forEach(method -> method.items().ifPresent(embedded::settle));
        problems.addTo(contract.getComponents());
        FormParts.settle(contract);
        PageNames.settle(contract);
        SchemaReach.ofAll(contract).schemas().forEach(schema -> {
            PlainTypes.settle(schema);
            Bounds.settle(schema);
        });
        contract.getComponents()
                .setSchemas(new TreeMap<>(SchemaReach.ofAll(contract).named()));
        close(SchemaReach.ofRequests(contract).named());
    }

    /** What is sent in may hold only what its schema names; answers may grow. */
    private static void close(Map<String, Schema> requests) {
        requests.values().stream()
                .filter(schema -> schema.getProperties() != null && schema.getAdditionalPropertiesSchema() == null)
                .forEach(schema -> schema.setAdditionalPropertiesBoolean(false));
    }
}
