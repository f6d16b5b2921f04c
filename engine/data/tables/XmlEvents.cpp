#include "engine/data/tables/XmlEvents.h"

#include <expat.h>

namespace netwright::data {
namespace {

std::string_view plainName(const char* name) {
    const std::string_view whole(name);
    const std::size_t colon = whole.rfind(':');
    return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

} // namespace

struct XmlEvents::Parser {
    XML_Parser parser = XML_ParserCreate(nullptr);
    ~Parser() { XML_ParserFree(parser); }

    static void begin(void* data, const XML_Char* name, const XML_Char** list) {
        const auto& events = *static_cast<XmlEvents*>(data);
        Attributes attributes;
        for (; *list; list += 2)
            attributes.emplace(plainName(list[0]), list[1]);
        if (events.begin)
            events.begin(plainName(name), attributes);
    }
    static void end(void* data, const XML_Char* name) {
        if (const auto& events = *static_cast<XmlEvents*>(data); events.end)
            events.end(plainName(name));
    }
    static void text(void* data, const XML_Char* piece, int length) {
        if (const auto& events = *static_cast<XmlEvents*>(data); events.text)
            events.text({piece, static_cast<std::size_t>(length)});
    }
};

XmlEvents::XmlEvents() : m_parser(std::make_unique<Parser>()) {
    XML_SetUserData(m_parser->parser, this);
    XML_SetElementHandler(m_parser->parser, Parser::begin, Parser::end);
    XML_SetCharacterDataHandler(m_parser->parser, Parser::text);
}

XmlEvents::~XmlEvents() = default;

bool XmlEvents::feed(std::string_view piece, bool last) {
    return XML_Parse(m_parser->parser, piece.data(), static_cast<int>(piece.size()), last ? 1 : 0) == XML_STATUS_OK;
}

} // namespace netwright::data
