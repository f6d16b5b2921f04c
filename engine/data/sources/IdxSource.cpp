#include "engine/data/GzipFile.h"
#include "engine/data/Source.h"

#include <algorithm>

/// The IDX format of MNIST and its relatives (Y. LeCun, C. Cortes, C. Burges, "The MNIST database of handwritten
/// digits"): two zero bytes, a type, the number of axes, then each axis as a big-endian 32-bit number, then the values.
namespace netwright::data {
namespace {

using core::error;
using core::inFile;
using core::Result;

constexpr std::uint8_t kUnsignedByte = 0x08;
constexpr int kMaxAxes = 3;
constexpr std::int64_t kMaxImageSide = 4096;

struct Header {
    std::vector<std::int64_t> extents;
    std::int64_t count() const { return extents[0]; }
    /// Saturates instead of overflowing: three 32-bit numbers can.
    std::int64_t bytes() const {
        std::int64_t product = 1;
        for (const std::int64_t extent : extents)
            if (__builtin_mul_overflow(product, extent, &product))
                return INT64_MAX;
        return product;
    }
};

std::string announced(const Header& header) {
    if (header.extents.size() == 1)
        return grouped(header.count()) + " labels";
    return grouped(header.count()) + " images of " + grouped(header.extents[1]) + " × " + grouped(header.extents[2]) +
           " pixels";
}

core::Diagnostic truncated(const Header& header, const std::string& file, std::int64_t there) {
    return error("idx.truncated", inFile(file),
                 "The header announces " + announced(header) + ", which is " + grouped(header.bytes()) +
                     " bytes, but the file holds " + grouped(there) + ".",
                 "Download or copy the file again.");
}

Result<Header> readHeader(GzipFile& file, std::size_t axes) {
    const auto magic = file.read(4);
    if (!magic)
        return magic.problems();
    const auto& m = *magic;
    if (m.size() < 4)
        return error("idx.truncated", inFile(file.name()), "The file has only " + std::to_string(m.size()) + " bytes.",
                     "Download or copy the file again.");
    if (m[0] != 0 || m[1] != 0)
        return error("idx.magic", inFile(file.name()),
                     "This is not an IDX file: it does not begin with two zero bytes.",
                     "Choose a file like train-images-idx3-ubyte.gz.");
    if (m[2] != kUnsignedByte)
        return error("idx.type", inFile(file.name()),
                     "The IDX file holds numbers of type " + std::to_string(m[2]) + ", not unsigned bytes (8).",
                     "Convert it to unsigned bytes.");
    if (m[3] != axes)
        return error("idx.axes", inFile(file.name()),
                     "The IDX file has " + std::to_string(m[3]) + " axes; " +
                         (axes == kMaxAxes ? "images have 3." : "labels have 1."),
                     "Check that images and labels are not mixed up.");
    const auto sizes = file.read(static_cast<std::int64_t>(4 * axes));
    if (!sizes)
        return sizes.problems();
    if (sizes->size() < 4 * axes)
        return error("idx.truncated", inFile(file.name()), "The file ends within its header.",
                     "Download or copy the file again.");
    Header header;
    for (std::size_t axis = 0; axis < axes; ++axis) {
        std::int64_t extent = 0;
        for (std::size_t byte = 0; byte < 4; ++byte)
            extent = extent * 256 + (*sizes)[4 * axis + byte];
        header.extents.push_back(extent);
    }
    return header;
}

std::optional<core::Diagnostic> checkHeader(const Header& header, GzipFile& file) {
    if (header.bytes() > kMaxDataBytes) {
        const auto there = file.countRest(kMaxDataBytes);
        if (!there)
            return there.problems().front();
        if (*there <= kMaxDataBytes)
            return truncated(header, file.name(), *there);
        return error("data.too-large", inFile(file.name()),
                     "The file holds " + grouped(header.bytes()) + " bytes; at most " + grouped(kMaxDataBytes) +
                         " are accepted.",
                     "Use a part of the data.");
    }
    if (header.extents.size() == kMaxAxes)
        for (int axis : {1, 2})
            if (const std::int64_t side = header.extents[static_cast<std::size_t>(axis)];
                side < 1 || side > kMaxImageSide)
                return error("idx.size", inFile(file.name()),
                             "The header announces images with a side of " + grouped(side) + " pixels.",
                             "Sides from 1 to " + grouped(kMaxImageSide) + " pixels are accepted.");
    if (header.count() < 1)
        return error("data.empty", inFile(file.name()), "The file announces no samples.", "Choose another file.");
    return std::nullopt;
}

struct IdxFile {
    Header header;
    std::vector<std::uint8_t> values;
};

Result<IdxFile> readIdx(const std::filesystem::path& path, std::size_t axes,
                        const std::function<bool(double)>& progress = {}) {
    auto file = GzipFile::open(path);
    if (!file)
        return file.problems();
    auto header = readHeader(**file, axes);
    if (!header)
        return header.problems();
    if (auto problem = checkHeader(*header, **file))
        return *problem;
    auto values = (*file)->read(header->bytes(), progress);
    if (!values)
        return values.problems();
    const auto there = static_cast<std::int64_t>(values->size());
    if (there < header->bytes())
        return truncated(*header, (*file)->name(), there);
    return IdxFile{*std::move(header), *std::move(values)};
}

struct Part {
    IdxFile images;
    IdxFile labels;
};

Result<Part> readPart(const LoadContext& context, const char* imagesOption, const char* labelsOption,
                      const std::function<bool(double)>& progress) {
    const std::string& labelsName = context.options.text(labelsOption);
    auto images = readIdx(context.path(imagesOption), kMaxAxes, progress);
    auto labels = readIdx(context.path(labelsOption), 1);
    core::Diagnostics problems;
    if (!images)
        problems = images.problems();
    if (!labels)
        problems.insert(problems.end(), labels.problems().begin(), labels.problems().end());
    if (!problems.empty())
        return problems;
    if (images->header.count() != labels->header.count())
        return error("idx.length-mismatch", inFile(labelsName),
                     "There are " + grouped(images->header.count()) + " images but " + grouped(labels->header.count()) +
                         " labels.",
                     "Choose the labels that belong to these images.");
    return Part{*std::move(images), *std::move(labels)};
}

std::vector<std::string> classNames(const std::string& option, std::size_t classes) {
    std::vector<std::string> names;
    for (std::size_t start = 0; start < option.size();) {
        const std::size_t end = std::min(option.find(',', start), option.size());
        std::string name = option.substr(start, end - start);
        name.erase(0, name.find_first_not_of(' '));
        name.erase(name.find_last_not_of(' ') + 1);
        names.push_back(std::move(name));
        start = end + 1;
    }
    if (names.empty())
        for (std::size_t i = 0; i < classes; ++i)
            names.push_back(std::to_string(i));
    return names;
}

std::size_t classesIn(const std::vector<std::uint8_t>& labels) {
    return std::size_t{*std::ranges::max_element(labels)} + 1;
}

Result<core::DataSchema> schemaOf(const LoadContext& context, const Header& images,
                                  const std::vector<std::uint8_t>& labels) {
    const std::size_t classes = classesIn(labels);
    core::Field image{"image", core::FieldKind::Image, {1, images.extents[1], images.extents[2]}, {}, 0, {}};
    core::Field label{"label", core::FieldKind::Category, {}, classNames(context.options.text("classes"), classes), 0,
                      {}};
    if (label.classes.size() < classes)
        return error("idx.classes", inFile(context.options.text("trainLabels")),
                     "There are " + std::to_string(label.classes.size()) + " class names, but the labels go up to " +
                         std::to_string(classes - 1) + ".",
                     "Name all classes, separated by commas, beginning with class 0.");
    return core::DataSchema{{std::move(image), std::move(label)}};
}

bool hasTestPart(const LoadContext& context) {
    return !context.options.text("testImages").empty() || !context.options.text("testLabels").empty();
}

RawField rawField(core::Field declared, std::vector<std::uint8_t> values) {
    RawField raw;
    raw.field = std::move(declared);
    raw.stride = raw.field.shape.elements();
    raw.bytes = std::make_shared<std::vector<std::uint8_t>>(std::move(values));
    return raw;
}

/// The test part must look like the training part.
std::optional<core::Diagnostic> checkTestPart(const LoadContext& context, const Part& test,
                                              const core::DataSchema& schema) {
    const core::Shape& size = schema.fields[0].shape;
    const auto& testSize = test.images.header.extents;
    if (testSize[1] != size[1] || testSize[2] != size[2])
        return error("idx.size", inFile(context.options.text("testImages")),
                     "The test images have " + grouped(testSize[1]) + " × " + grouped(testSize[2]) +
                         " pixels, the training images " + grouped(size[1]) + " × " + grouped(size[2]) + ".",
                     "Choose files that belong together.");
    if (classesIn(test.labels.values) > schema.fields[1].classes.size())
        return error("idx.classes", inFile(context.options.text("testLabels")),
                     "The test labels go up to " + std::to_string(classesIn(test.labels.values) - 1) +
                         ", but there are only " + std::to_string(schema.fields[1].classes.size()) + " classes.",
                     "Choose files that belong together.");
    return std::nullopt;
}

Result<RawData> load(const LoadContext& context) {
    constexpr double kTrainShare = 0.85;
    auto train = readPart(context, "trainImages", "trainLabels",
                          [&](double share) { return context.progress(share * kTrainShare); });
    if (!train)
        return train.problems();
    const auto schema = schemaOf(context, train->images.header, train->labels.values);
    if (!schema)
        return schema.problems();
    RawData data;
    data.samples = train->images.header.count();
    if (hasTestPart(context)) {
        for (const char* option : {"testImages", "testLabels"})
            if (context.options.text(option).empty())
                return notChosen(context.options.spec(option));
        const auto test = readPart(context, "testImages", "testLabels", [&](double share) {
            return context.progress(kTrainShare + share * (1 - kTrainShare));
        });
        if (!test)
            return test.problems();
        if (auto problem = checkTestPart(context, *test, *schema))
            return *problem;
        data.testStart = data.samples;
        data.samples += test->images.header.count();
        const auto append = [](std::vector<std::uint8_t>& target, const std::vector<std::uint8_t>& more) {
            target.reserve(target.size() + more.size());
            target.insert(target.end(), more.begin(), more.end());
        };
        append(train->images.values, test->images.values);
        append(train->labels.values, test->labels.values);
    }
    data.fields.push_back(rawField(schema->fields[0], std::move(train->images.values)));
    data.fields.push_back(rawField(schema->fields[1], std::move(train->labels.values)));
    return data;
}

Result<core::DataSchema> peek(const LoadContext& context) {
    auto images = GzipFile::open(context.path("trainImages"));
    if (!images)
        return images.problems();
    const auto header = readHeader(**images, kMaxAxes);
    if (!header)
        return header.problems();
    for (const std::int64_t side : {header->extents[1], header->extents[2]})
        if (side < 1 || side > kMaxImageSide)
            return *checkHeader(*header, **images);
    const auto labels = readIdx(context.path("trainLabels"), 1);
    if (!labels)
        return labels.problems();
    return schemaOf(context, *header, labels->values);
}

} // namespace

Source idxSource() {
    StageSpec spec;
    spec.type = "idx";
    spec.title = "Images in IDX files";
    spec.help = "Grey images with a class each, in the format of MNIST: one file with all images, one with all labels, "
                "plain or compressed with gzip.";
    spec.params = {
        core::fileParam("trainImages", "Training images", "File with the images to learn from."),
        core::fileParam("trainLabels", "Training labels", "File with the class of each training image."),
        core::fileParam("testImages", "Test images",
                        "File with images that are kept apart for the final test. May be empty."),
        core::fileParam("testLabels", "Test labels", "File with the class of each test image."),
        core::textParam("classes", "Names of the classes", "",
                        "Separated by commas, beginning with class 0. Empty: 0, 1, 2, …"),
    };
    return {std::move(spec), {"trainImages", "trainLabels"}, load, peek};
}

} // namespace netwright::data
