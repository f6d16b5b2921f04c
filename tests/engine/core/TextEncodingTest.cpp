#include "engine/core/JsonText.h"
#include "engine/core/TextEncoding.h"
#include "tests/support/Check.h"

#include <nlohmann/json.hpp>

using namespace netwright::core;

namespace {

using namespace std::string_literals;

/// Decoded in pieces of `size` bytes, as a stream does.
std::string inPieces(std::string_view bytes, std::size_t size) {
    const Encoding encoding = detectEncoding(bytes);
    bytes.remove_prefix(markLength(bytes, encoding));
    std::string text;
    std::string rest;
    DecodingNotes notes;
    for (std::size_t at = 0; at < bytes.size(); at += size) {
        rest += bytes.substr(at, size);
        rest.erase(0, decode(rest, encoding, at + size >= bytes.size(), text, notes));
    }
    return text;
}

} // namespace

TEST(a_text_is_utf8_whatever_its_bytes_are) {
    CHECK_EQUAL(toUtf8("größe").text, "größe"s);
    CHECK_EQUAL(toUtf8("\xEF\xBB\xBFgröße").text, "größe"s);
    CHECK_EQUAL(toUtf8("gr\xF6\xDF" "e").text, "größe"s);
    CHECK(toUtf8("gr\xF6\xDF" "e").encoding == Encoding::Windows1252);
    CHECK_EQUAL(toUtf8("10 \x80").text, "10 €"s);
    CHECK_EQUAL(toUtf8("\xFF\xFEg\0r\0\xF6\0"s).text, "grö"s);
    CHECK_EQUAL(toUtf8("\xFE\xFF\0g\0r\0\xF6\xD8\x3D\xDE\x00"s).text, "grö😀"s);
    CHECK_EQUAL(toUtf8("g\0r\0o\0\xDF\0"s).text, "groß"s);
    CHECK_EQUAL(toUtf8("").text, ""s);
}

TEST(broken_bytes_in_utf8_are_read_one_by_one) {
    const DecodedText text = toUtf8("größe und \xFF ende, süß\xC3");
    CHECK(text.encoding == Encoding::Utf8);
    CHECK_EQUAL(text.text, "größe und ÿ ende, süßÃ"s);
    CHECK_EQUAL(text.notes.strange, std::size_t{2});
    CHECK_EQUAL(toUtf8("a\0b"s).text, "ab"s);
}

TEST(every_single_and_double_byte_decodes_to_valid_text) {
    for (int first = 0; first < 256; ++first)
        for (int second = 0; second < 256; ++second) {
            const std::string bytes{static_cast<char>(first), static_cast<char>(second)};
            if (!isUtf8(toUtf8(bytes).text) || !isUtf8(validText(bytes)))
                CHECK_EQUAL(bytes, "valid text"s);
        }
    CHECK(!isUtf8("\xED\xA0\x80")); // half of a surrogate pair
    CHECK(!isUtf8("\xC0\x80"));     // longer than it need be
    CHECK(!isUtf8("\xC3"));
    CHECK(isUtf8("😀"));
}

TEST(a_text_is_cut_between_two_characters) {
    CHECK_EQUAL(std::string(beginningOf("größe", 9)), "größe"s);
    CHECK_EQUAL(std::string(beginningOf("größe", 4)), "grö"s);
    CHECK_EQUAL(std::string(beginningOf("größe", 3)), "gr"s);
    CHECK_EQUAL(std::string(beginningOf("😀😀", 7)), "😀"s);
}

TEST(pieces_decode_like_the_whole) {
    for (const std::string& bytes : {"größe 😀 – süß"s, "gr\xF6\xDF" "e"s, "\xFF\xFEg\0r\0\xF6\0\x3D\xD8\x00\xDE"s, "\xEF\xBB\xBFgröße"s})
        for (std::size_t size = 1; size <= bytes.size(); ++size)
            CHECK_EQUAL(inPieces(bytes, size), toUtf8(bytes).text);
}

TEST(a_text_that_was_not_utf8_is_a_note) {
    const auto noteOf = [](std::string_view bytes) {
        const DecodedText text = toUtf8(bytes);
        return encodingNote(text.encoding, text.notes, "x.csv");
    };
    CHECK(!noteOf("größe"));
    CHECK(!noteOf("\xFF\xFEg\0"s));
    REQUIRE(noteOf("gr\xF6\xDF" "e"));
    CHECK(noteOf("gr\xF6\xDF" "e")->severity == Severity::Note);
    CHECK_EQUAL(noteOf("gr\xF6\xDF" "e")->code, "text.encoding"s);
    REQUIRE(noteOf("größe \xFF"));
    CHECK_EQUAL(noteOf("größe \xFF")->code, "text.damaged"s);
}

TEST(json_is_written_for_any_bytes) {
    CHECK_EQUAL(jsonText(nlohmann::ordered_json{{"name", "gr\xF6\xDF" "e"}}), "{\"name\":\"gr\uFFFD\uFFFDe\"}"s);
    CHECK_EQUAL(jsonText(nlohmann::ordered_json{{"a", 1}}, 2), "{\n  \"a\": 1\n}"s);
    CHECK_EQUAL(asciiJsonText("größe"), "\"gr\\u00f6\\u00dfe\""s);
}
