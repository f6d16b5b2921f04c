#include "ui/document/BlockLibrary.h"

#include "engine/core/AtomicFile.h"
#include "engine/core/Json.h"
#include "engine/core/JsonObject.h"
#include "engine/graph/GraphJson.h"
#include "engine/layers/Ports.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>

static void initBlockResources() { Q_INIT_RESOURCE(blocks); } // outside of any namespace, as the macro wants

namespace netwright::document {
namespace {

using Json = nlohmann::ordered_json;
using Need = core::JsonObject::Need;

constexpr char kFormat[] = "netwright-block";
constexpr std::int64_t kVersion = 1;
constexpr qint64 kLargestFile = 16 << 20;
const QString kShipped = QStringLiteral(":/blocks");

core::Diagnostic notAGroup() {
    return core::error("block.not-a-group", {}, "Only a group can be kept as a block.",
                       "Select layers, press Ctrl+G to fold them into a group, and save that.");
}

layers::Category categoryOf(const std::string& name) {
    for (int i = 0; i <= static_cast<int>(layers::Category::Output); ++i)
        if (layers::nameOf(static_cast<layers::Category>(i)) == name)
            return static_cast<layers::Category>(i);
    return layers::Category::Shape;
}

/// "Residual block (wide)" → "residual-block-wide": a name that every file system takes.
QString fileNameOf(const QString& title) {
    QString name;
    for (const QChar letter : title.toLower())
        name += letter.isLetterOrNumber() ? letter : QLatin1Char('-');
    while (name.contains(QStringLiteral("--")))
        name.replace(QStringLiteral("--"), QStringLiteral("-"));
    name = name.mid(name.startsWith(QLatin1Char('-')) ? 1 : 0, 60);
    return name.isEmpty() ? QStringLiteral("block") : name;
}

/// Nodes made from the block are called after the first word of its title: "residual1".
std::string stemOfTitle(const std::string& title) {
    const QString word = QString::fromStdString(title).section(QLatin1Char(' '), 0, 0).toLower();
    QString stem;
    for (const QChar letter : word)
        if (letter.isLetter())
            stem += letter;
    return stem.isEmpty() ? "group" : stem.toStdString();
}

void readWidths(const Json* json, core::JsonObject& object, Block& block) {
    if (!json || !json->is_object())
        return;
    for (const auto& [key, value] : json->items()) {
        const std::size_t dot = key.find('.');
        if (dot == std::string::npos || !value.is_number() || !(std::abs(value.get<double>()) <= 1024))
            object.report("block.width", object.pathOf("widths"), "“" + key + "” is no setting of a layer with a factor.",
                          "Write it like \"conv1.filters\": 1.");
        else
            block.widths.push_back({key.substr(0, dot), key.substr(dot + 1), value.get<double>()});
    }
}

core::Result<Block> blockFromJson(const Json& json, const layers::LayerRegistry& registry) {
    core::Diagnostics problems;
    core::JsonObject object(json, "", problems);
    std::string format, category;
    std::int64_t version = 0;
    Block block;
    object.text("format", Need::Required, format);
    object.integer("version", Need::Required, version, 1, 1 << 20);
    object.text("title", Need::Required, block.spec.title);
    object.text("summary", Need::Optional, block.spec.summary, 2000);
    object.text("help", Need::Optional, block.spec.help, 20'000);
    object.text("category", Need::Optional, category);
    object.list("keywords", Need::Optional, 100, [&](const Json& word, const std::string&) {
        if (word.is_string())
            block.spec.keywords.push_back(word.get<std::string>());
    });
    readWidths(object.value("widths"), object, block);
    const Json* drawn = object.value("graph");
    object.finish();
    if (problems.empty() && format != kFormat)
        object.report("block.format", "format", "This file holds no block.", "Choose a file that Netwright saved as a block.");
    if (problems.empty() && version > kVersion)
        object.report("block.version", "version", "This block has format " + std::to_string(version) + ", and this program reads up to " + std::to_string(kVersion) + ".",
                      "Use a newer Netwright.");
    if (!problems.empty())
        return problems;
    if (!drawn)
        return notAGroup();
    auto graph = graph::graphFromJson(*drawn, "graph");
    if (!graph)
        return graph.problems();
    if (graph->nodes.size() != 1 || !graph->nodes.front().body)
        return notAGroup();
    block.group = std::move(graph->nodes.front());
    block.spec.category = categoryOf(category);
    block.spec.inputs = layers::inputPorts(block.group, registry);
    block.spec.outputs = layers::outputPorts(block.group, registry);
    return block;
}

core::Result<Block> readBlock(const QString& name, const layers::LayerRegistry& registry) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestFile)
        return core::error("file.read", core::inFile(name.toStdString()), "This block cannot be read.", "Check the file.");
    const QByteArray bytes = file.readAll();
    const std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto json = core::parseJson(text, name.toStdString());
    if (!json)
        return json.problems();
    auto block = blockFromJson(*json, registry);
    if (block)
        return block;
    core::Diagnostics problems = block.problems();
    core::locateInJson(problems, text, name.toStdString());
    return problems;
}

} // namespace

graph::Node Block::groupFor(const layers::TensorType* arriving) const {
    graph::Node made = group;
    if (!arriving || arriving->shape.rank() == 0 || arriving->tokens)
        return made;
    // Channels stand first in an image; features last in a sequence or a list.
    const std::int64_t width = arriving->shape.rank() == 3 ? arriving->shape[0] : arriving->shape[-1];
    for (const Width& each : widths)
        if (graph::Node* node = (*made.body)->find(each.node))
            node->params[each.parameter] = std::max<std::int64_t>(1, std::llround(static_cast<double>(width) * each.factor));
    return made;
}

BlockLibrary::BlockLibrary(const layers::LayerRegistry& registry, QObject* parent)
    : QObject(parent), m_registry(registry), m_folder(defaultFolder()) {
    initBlockResources();
    reload();
}

QString BlockLibrary::defaultFolder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/blocks");
}

void BlockLibrary::setFolder(const QString& folder) {
    m_folder = folder;
    reload();
}

void BlockLibrary::reload() {
    m_blocks.clear();
    m_problems.clear();
    for (const bool own : {false, true}) {
        const QDir folder(own ? m_folder : kShipped);
        for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            read(folder.filePath(name), own ? folder.filePath(name) : QString());
    }
    emit changed();
}

void BlockLibrary::read(const QString& file, const QString& own) {
    auto block = readBlock(file, m_registry);
    if (!block) {
        m_problems.insert(m_problems.end(), block.problems().begin(), block.problems().end());
        return;
    }
    const QString name = QFileInfo(file).completeBaseName();
    block->file = own;
    block->spec.type = kBlockPrefix + std::string(own.isEmpty() ? "" : "own/") + name.toStdString();
    block->spec.stem = stemOfTitle(block->spec.title);
    m_blocks.push_back(std::make_unique<const Block>(std::move(block).value()));
}

const Block* BlockLibrary::find(std::string_view type) const {
    const auto found = std::ranges::find_if(m_blocks, [&](const auto& block) { return block->spec.type == type; });
    return found == m_blocks.end() ? nullptr : found->get();
}

core::Result<QString> BlockLibrary::save(const graph::Node& group, const QString& wanted) {
    if (!group.body)
        return notAGroup();
    const QDir folder(m_folder);
    folder.mkpath(QStringLiteral("."));
    QString title = wanted.simplified().left(80);
    if (title.isEmpty())
        title = tr("Block");
    const QString stem = title;
    for (int number = 2; folder.exists(fileNameOf(title) + QStringLiteral(".json")); ++number)
        title = QStringLiteral("%1 %2").arg(stem).arg(number);
    graph::Graph one;
    one.nodes.push_back(group);
    one.nodes.front().position = {};
    Json json;
    json["format"] = kFormat;
    json["version"] = kVersion;
    json["title"] = title.toStdString();
    json["graph"] = graph::toJson(one);
    const auto written = core::writeFileAtomically(folder.filePath(fileNameOf(title) + QStringLiteral(".json")).toStdString(), core::formatJson(json));
    if (!written)
        return written.problems();
    reload();
    return title;
}

bool BlockLibrary::remove(std::string_view type) {
    const Block* block = find(type);
    if (!block || !block->own())
        return false;
    const QString file = block->file;
    const bool gone = QFile::moveToTrash(file) || QFile::remove(file);
    reload();
    return gone;
}

graph::NodeId addBlock(graph::Graph& graph, const Block& block, graph::Point position, const layers::TensorType* arriving) {
    graph::Node node = block.groupFor(arriving);
    node.id = graph.freshId(block.spec.stem);
    node.name = node.id;
    node.position = position;
    node.pinned = false;
    graph.nodes.push_back(std::move(node));
    return graph.nodes.back().id;
}

} // namespace netwright::document
