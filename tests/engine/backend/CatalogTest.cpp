#include "engine/backend/KernelCatalog.h"
#include "engine/operators/OperatorSchema.h"
#include "tests/support/Check.h"

using namespace netwright;

TEST(everyOperatorCanRun) {
    for (const operators::OperatorSchema& schema : operators::allOperators())
        if (schema.kind != "reorder" && !backend::findKernelBuilder(schema.kind))
            testing::fail(__FILE__, __LINE__, "no kernel for " + schema.kind);
}
