#include "app/proofreading/translations.h"

namespace okienko::proofreading {

SourceHashes source_hashes(const article::Manuscripts& manuscripts) {
    SourceHashes hashes;
    for (const article::Manuscript& manuscript : manuscripts) {
        const article::Article& source = manuscript.parsed.article;
        if (source.translation_of.empty()) hashes[source.id] = article::text_hash(manuscript.text);
    }
    return hashes;
}

void check_translation(const article::Manuscript& manuscript, const SourceHashes& sources,
                       Notes& notes) {
    const article::Article& article = manuscript.parsed.article;
    const auto source = sources.find(article.translation_of);
    if (article.translation_of.empty() || source == sources.end()) return;
    if (article.source_hash.empty()) {
        notes.advise("tlumaczenie", manuscript.parsed.line_of("translation_of"),
                     "translation.no_hash");
    } else if (article.source_hash != source->second) {
        notes.advise("tlumaczenie", manuscript.parsed.line_of("source_hash"), "translation.stale",
                     {{"id", article.translation_of}});
    }
}

}  // namespace okienko::proofreading
