#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace netwright::data {

/// Reads XML piece by piece (with expat) and calls back at the beginning and the end of each element and for text. Names come
/// without their namespace: “table:table-row” is “table-row”.
class XmlEvents {
public:
    using Attributes = std::map<std::string, std::string, std::less<>>;
    std::function<void(std::string_view name, const Attributes& attributes)> begin;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;

    XmlEvents();
    ~XmlEvents();
    XmlEvents(const XmlEvents&) = delete;
    XmlEvents& operator=(const XmlEvents&) = delete;

    /// False when it is no well-formed XML. `last`: nothing follows.
    bool feed(std::string_view piece, bool last);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

} // namespace netwright::data
