/// Search engines that others could take, and ours, each behind the same two commands.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

/// What every engine is given of an article: no tabs, no line ends.
struct PeerDocument {
    std::string id;
    std::string title;
    std::string text;
};

/// An engine that runs in our own process. Java ones have Lucene.java.
class PeerEngine {
public:
    virtual ~PeerEngine() = default;

    /// Writes an index of `documents`, and of their file where it wants that, into `folder`.
    virtual void index(const std::vector<PeerDocument>& documents,
                       const std::filesystem::path& json_lines,
                       const std::filesystem::path& folder) = 0;

    /// Opens what `index` wrote.
    virtual void open(const std::filesystem::path& folder) = 0;

    /// The ids of the ten best articles, best first.
    virtual std::vector<std::string> find(const std::string& question) = 0;
};

/// "okienko", "fts5" (unicode61, diacritics removed, any of the words), "fts5-trigram" (any of
/// their trigrams), "xapian" (QueryParser, no stemmer: there is none for Polish; any of the words),
/// "xapian-spelling" (the same with its own correction) or "xapian-okienko-stems" (QueryParser with
/// our stemmer). Null where there is no such engine.
std::unique_ptr<PeerEngine> peer_engine(const std::string& name);
