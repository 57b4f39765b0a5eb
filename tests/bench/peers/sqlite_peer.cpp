#include <sqlite3.h>

#include <stdexcept>

#include "tests/bench/peers/engines.h"

namespace {

/// Letters and digits; a byte of a longer character counts as a letter.
bool is_word_byte(char byte) {
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x80 || std::isalnum(value) != 0;
}

class Fts5 : public PeerEngine {
public:
    explicit Fts5(std::string tokenizer) : tokenizer_(std::move(tokenizer)) {}

    ~Fts5() override {
        sqlite3_finalize(search_);
        sqlite3_close(database_);
    }

    Fts5(const Fts5&) = delete;
    Fts5& operator=(const Fts5&) = delete;

    void index(const std::vector<PeerDocument>& documents, const std::filesystem::path&,
               const std::filesystem::path& folder) override {
        connect(folder);
        run("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, text, tokenize=\"" +
            tokenizer_ + "\")");
        run("BEGIN");
        sqlite3_stmt* const insert = prepare("INSERT INTO articles VALUES (?, ?, ?)");
        for (const PeerDocument& document : documents) {
            bind(insert, 1, document.id);
            bind(insert, 2, document.title);
            bind(insert, 3, document.text);
            step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run("COMMIT");
        run("INSERT INTO articles(articles) VALUES ('optimize')");
    }

    void open(const std::filesystem::path& folder) override {
        connect(folder);
        search_ = prepare("SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT 10");
    }

    std::vector<std::string> find(const std::string& question) override {
        std::vector<std::string> ids;
        const std::string query = any_of(question);
        if (query.empty()) return ids;
        bind(search_, 1, query);
        while (step(search_)) {
            ids.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(search_, 0)));
        }
        sqlite3_reset(search_);
        return ids;
    }

private:
    void connect(const std::filesystem::path& folder) {
        if (sqlite3_open((folder / "fts5.db").c_str(), &database_) != SQLITE_OK) fail();
    }

    [[noreturn]] void fail() const { throw std::runtime_error(sqlite3_errmsg(database_)); }

    void run(const std::string& statement) {
        if (sqlite3_exec(database_, statement.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
            fail();
        }
    }

    sqlite3_stmt* prepare(const char* text) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(database_, text, -1, &statement, nullptr) != SQLITE_OK) fail();
        return statement;
    }

    static void bind(sqlite3_stmt* statement, int place, const std::string& text) {
        sqlite3_bind_text(statement, place, text.data(), static_cast<int>(text.size()),
                          SQLITE_TRANSIENT);
    }

    bool step(sqlite3_stmt* statement) {
        const int result = sqlite3_step(statement);
        if (result != SQLITE_ROW && result != SQLITE_DONE) fail();
        return result == SQLITE_ROW;
    }

    std::string any_of(const std::string& question) const {
        std::string query;
        const auto add = [&query](const std::string& part) {
            query += (query.empty() ? "\"" : " OR \"") + part + '"';
        };
        for (std::size_t begin = 0; begin < question.size();) {
            std::size_t end = begin;
            while (end < question.size() && is_word_byte(question[end])) ++end;
            if (end > begin) add_word(question.substr(begin, end - begin), add);
            begin = end + 1;
        }
        return query;
    }

    template <class Add>
    void add_word(const std::string& word, Add add) const {
        if (tokenizer_ != "trigram") return add(word);
        std::vector<std::size_t> characters;
        for (std::size_t at = 0; at < word.size(); ++at) {
            if ((static_cast<unsigned char>(word[at]) & 0xC0) != 0x80) characters.push_back(at);
        }
        characters.push_back(word.size());
        for (std::size_t i = 0; i + 3 < characters.size(); ++i) {
            add(word.substr(characters[i], characters[i + 3] - characters[i]));
        }
    }

    std::string tokenizer_;
    sqlite3* database_ = nullptr;
    sqlite3_stmt* search_ = nullptr;
};

}  // namespace

std::unique_ptr<PeerEngine> sqlite_words() {
    return std::make_unique<Fts5>("unicode61 remove_diacritics 2");
}

std::unique_ptr<PeerEngine> sqlite_trigrams() {
    return std::make_unique<Fts5>("trigram");
}
