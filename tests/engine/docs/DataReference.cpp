#include "tests/support/Check.h"
#include "tests/support/GeneratedFile.h"
#include "tests/support/ReferencePages.h"

/// The reference of data sources, preparation and augmentation in the user guide, written from their declarations.
namespace netwright {

TEST(the_reference_of_data_is_what_is_declared) {
    CHECK(testing::generatedFileHolds("resources/docs/user-guide/data.md", testing::dataReference([](const std::string& text) { return text; })));
}

TEST(every_stage_of_the_data_explains_itself) {
    for (const auto* stages : {&data::sourceSpecs(), &data::stepSpecs(), &data::augmentationSpecs()})
        for (const data::StageSpec& stage : *stages) {
            CHECK(!stage.title.empty() && !stage.help.empty());
            for (const core::ParamSpec& param : stage.params)
                CHECK(!param.label.empty() && !param.help.empty());
        }
}

} // namespace netwright
