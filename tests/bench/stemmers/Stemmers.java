import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import morfologik.stemming.WordData;
import morfologik.stemming.polish.PolishStemmer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;

/** Stemmers of others that are Java, as filters: a word a line in, its stem a line out. */
public class Stemmers {
    private static UnaryOperator<String> stempel() {
        StempelStemmer stemmer = new StempelStemmer(PolishAnalyzer.getDefaultTable());
        return word -> {
            StringBuilder stem = stemmer.stem(word);
            return stem == null ? word : stem.toString();
        };
    }

    /** The shortest stem, of those as short the first in the alphabet. */
    private static UnaryOperator<String> morfologik() {
        PolishStemmer stemmer = new PolishStemmer();
        return word -> {
            String shortest = null;
            for (WordData data : stemmer.lookup(word)) {
                String stem = data.getStem().toString();
                boolean better = shortest == null || stem.length() < shortest.length()
                    || (stem.length() == shortest.length() && stem.compareTo(shortest) < 0);
                if (better) shortest = stem;
            }
            return shortest == null ? word : shortest;
        };
    }

    private static long size(Class<?> beside, String resource) throws IOException {
        try (InputStream in = beside.getResourceAsStream(resource)) {
            return in.readAllBytes().length;
        }
    }

    public static void main(String[] arguments) throws IOException {
        boolean isStempel = arguments[0].equals("stempel");
        if (arguments.length > 1 && arguments[1].equals("--data")) {
            System.out.println(isStempel
                ? size(PolishAnalyzer.class, "stemmer_20000.tbl")
                : size(PolishStemmer.class, "/morfologik/stemming/polish/polish.dict"));
            return;
        }
        UnaryOperator<String> stemmer = isStempel ? stempel() : morfologik();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8");
        StringBuilder stems = new StringBuilder();
        for (String word; (word = in.readLine()) != null; ) {
            stems.append(stemmer.apply(word)).append('\n');
            if (stems.length() > 1 << 16) {
                out.print(stems);
                stems.setLength(0);
            }
        }
        out.print(stems);
        out.flush();
    }
}
