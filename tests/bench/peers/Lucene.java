import java.io.*;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.*;

/**
 * Lucene's PolishAnalyzer and BM25, by the same two commands as the other engines (main.cpp):
 *
 *     Lucene index DOCUMENTS FOLDER
 *     Lucene ask FOLDER QUESTIONS RUN [fuzzy]
 *
 * Any of the words; "fuzzy" takes every word of five letters or more with up to two slips, too.
 */
public class Lucene {
    private static List<String[]> rows(String file, int columns) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Paths.get(file), StandardCharsets.UTF_8)) {
            rows.add(line.split("\t", columns));
        }
        return rows;
    }

    private static void index(String documents, String folder) throws IOException {
        try (Directory directory = new MMapDirectory(Paths.get(folder));
             IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new PolishAnalyzer()))) {
            for (String[] row : rows(documents, 3)) {
                Document document = new Document();
                document.add(new StoredField("id", row[0]));
                document.add(new TextField("text", row[1] + "\n" + row[2], Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    private static Query query(Analyzer analyzer, String question, boolean isFuzzy) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("text", question)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) words.add(word.toString());
            tokens.end();
        }
        for (String word : words) {
            Term term = new Term("text", word);
            Query part = isFuzzy && word.length() >= 5 ? new FuzzyQuery(term, 2, 1) : new TermQuery(term);
            query.add(part, BooleanClause.Occur.SHOULD);
        }
        return query.build();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void ask(String folder, String questions, String run, boolean isFuzzy) throws IOException {
        List<String[]> asked = rows(questions, 2);
        try (DirectoryReader reader = DirectoryReader.open(new MMapDirectory(Paths.get(folder)));
             PrintStream out = new PrintStream(run, "UTF-8")) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Analyzer analyzer = new PolishAnalyzer();
            for (boolean isWarm : new boolean[] {false, true}) {
                for (String[] row : asked) {
                    long begin = processorTime();
                    StringBuilder ids = new StringBuilder();
                    for (ScoreDoc hit : searcher.search(query(analyzer, row[1], isFuzzy), 10).scoreDocs) {
                        ids.append('\t').append(searcher.doc(hit.doc).get("id"));
                    }
                    double microseconds = (processorTime() - begin) / 1e3;
                    if (isWarm) out.println(row[0] + '\t' + microseconds + ids);
                }
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("index")) {
            index(arguments[1], arguments[2]);
        } else {
            ask(arguments[1], arguments[2], arguments[3], arguments.length > 4);
        }
    }
}
