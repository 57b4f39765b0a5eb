#include "app/proofreading/phrases.h"
#include "app/proofreading/rules.h"

namespace okienko::proofreading {
namespace {

// Source: the plain language of Polish offices, "Prosty język": a verb, a person, a term.
constexpr Phrase phrases[] = {
    {"należy *ć", "„zrób to”, „zadzwoń”, „weź”"},
    {"należy się *ć", "„zrób to”, „zadzwoń”, „weź”"},
    {"w przypadku", "„gdy…” albo „przy…”"},
    {"w przypadku gdy", "„gdy…”"},
    {"w celu", "„żeby…”"},
    {"celem", "„żeby…”", "jest|było|będzie"},
    {"niezwłocznie", "termin, na przykład „w ciągu dwóch dni”, albo „od razu”"},
    {"bezzwłocznie", "„od razu”"},
    {"dokon*", "sam czasownik: „kupić”, „zapłacić”, „wybrać”"},
    {"posiada*", "„mieć”"},
    {"uiści*", "„zapłacić”"},
    {"uiszcz*", "„płacić”"},
    {"niniejsz*", "„ten”"},
    {"przedmiotow*", "„ten”"},
    {"powyższ*", "nazwę tego, o czym mowa"},
    {"z uwagi na", "„bo…”"},
    {"ze względu na fakt", "„bo…”"},
    {"na okoliczność", "„gdy…”"},
    {"w dniu dzisiejszym", "„dziś”"},
    {"w chwili obecnej", "„teraz”"},
    {"w terminie #", "„w ciągu…”"},
    {"iż", "„że”"},
    {"tudzież", "„i”"},
    {"aczkolwiek", "„choć”"},
    {"zobowiązany", "„musi” albo „ma…”"},
    {"zobowiązana", "„musi” albo „ma…”"},
    {"zobowiązani", "„muszą” albo „mają…”"},
    {"przysługuje", "„masz prawo do…”"},
    {"przysługują", "„masz prawo do…”"},
    {"się telefonicznie", "„zadzwoń”"},
    {"drogą elektroniczną", "„e-mailem”"},
    {"drogą mailową", "„e-mailem”"},
    {"w formie pisemnej", "„na piśmie”"},
    {"w zakresie", "„w…” albo „o…”"},
    {"odnośnie", "„o…” albo „co do…”"},
    {"w momencie", "„gdy…”"},
    {"poprzez", "„przez”"},
    {"za pośrednictwem", "„przez”"},
    {"informujemy", "samą wiadomość, bez zapowiedzi"},
    {"uprzejmie", "samą prośbę"},
    {"zaistnia*", "„zdarzyło się”"},
    {"uleg* uszkodzeniu", "„zepsuło się”, „uszkodziło się”"},
    {"nabyw*", "„kupować”, „kupujący”"},
    {"nabyt*", "„kupiony”"},
    {"nabyci*", "„zakup”"},
    {"konsument winien", "„możesz”, „zrób”"},
    {"winien", "„ma…”, „powinien”"},
    {"wymagane jest", "„potrzebujesz…”, „weź…”"},
    {"podlega*", "„można…”, „obejmuje…”"},
    {"stosown*", "nazwę: który dokument, która opłata"},
};

}  // namespace

void check_officialese(const article::Manuscript& manuscript, Notes& notes) {
    static const PhraseFinder finder(phrases);
    for (const article::Passage& passage : manuscript.parsed.passages) {
        const bool shows_bad_words = passage.column.starts_with("Zamiast");
        if (!is_ours(passage) || shows_bad_words) continue;
        for (const Found& found : finder.find(words_of(passage.text))) {
            const auto said =
                std::string_view(passage.text).substr(found.begin, found.end - found.begin);
            notes.advise("urzedowe", passage.line_at(found.begin), "officialese",
                         {{"said", quoted_words(said, 60)}, {"better", found.phrase->better}});
        }
    }
}

}  // namespace okienko::proofreading
