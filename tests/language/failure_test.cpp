/// What fails, in the reader's language.
#include "index/sentence/failure.h"

#include <doctest/doctest.h>

#include <cerrno>
#include <filesystem>
#include <new>
#include <stdexcept>
#include <system_error>

#include "app/language/failure_text.h"
#include "said.h"

namespace okienko::language {
namespace {

namespace fs = std::filesystem;

template <typename Error>
void check(const Error& error, const char* english, const char* polish) {
    CAPTURE(english);
    CHECK(failure_text(error, words_of("en")) == english);
    CHECK(failure_text(error, words_of("pl")) == polish);
}

}  // namespace

TEST_CASE("whatever is thrown is told in the reader's language") {
    using sentence::Failure;
    check(Failure("pin_digits", "a PIN has 4 to 12 digits"), "a PIN has 4 to 12 digits",
          "PIN ma od 4 do 12 cyfr");
    check(Failure(sentence::cannot_write("data/LOCK", EACCES)),
          "data/LOCK: cannot be written: Permission denied",
          "data/LOCK: nie da się tego zapisać: brak uprawnień");
    check(Failure(sentence::cannot_read("pytania.tsv", 0)), "pytania.tsv: cannot be read",
          "pytania.tsv: nie da się tego odczytać");
    check(fs::filesystem_error("cannot create", "dane",
                               std::make_error_code(std::errc::read_only_file_system)),
          "dane: Read-only file system", "dane: dysk jest tylko do odczytu");
    check(std::system_error(ENOSPC, std::generic_category()), "No space left on device",
          "na dysku nie ma już miejsca");
    check(std::bad_alloc(), "there is not enough memory", "brakuje pamięci");
    check(std::runtime_error("stack smashed"),
          "something failed that nobody foresaw: stack smashed",
          "zawiodło coś, czego nikt nie przewidział: stack smashed");
}

TEST_CASE("a sentence within a sentence is in the same language") {
    const sentence::Failure inner(sentence::cannot_make("dane", ENOTDIR));
    check(sentence::Failure("publishing_failed", "publishing failed: {why}",
                            {{"why", sentence::sentence_of(inner)}}),
          "publishing failed: dane: cannot be made: Not a directory",
          "nie udało się opublikować: dane: nie da się tego utworzyć: część tej ścieżki nie jest "
          "folderem");
}

TEST_CASE("a cause that the system alone knows stands behind our own words") {
    check(sentence::Failure(sentence::cause_of(ENOTSUP)),
          "the system says: Operation not supported", "system mówi: Operation not supported");
}

TEST_CASE("where the words themselves are missing, a Polish reader is told so in Polish") {
    const LanguageError error("words_cut_off", "missing or cut off");
    CHECK(wordless_text(error, "en") == "missing or cut off");
    CHECK(wordless_text(error, "pl").starts_with("brakuje słów tego programu"));
}

}  // namespace okienko::language
