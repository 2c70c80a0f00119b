// Stanford CoreNLP's quote annotator, and its numbers and dates, as JSON. Run by measure.py: java CoreNlp.java IN OUT
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.JSONOutputter;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

public class CoreNlp {
  static double cpu() {
    var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }

  // IN holds texts separated by NUL bytes; OUT one JSON document a line, then {"load": seconds, "work": seconds}.
  public static void main(String[] files) throws Exception {
    double begun = cpu();
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
    settings.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings);
    pipeline.annotate(new Annotation("Warm. \"Yes,\" said Ann Lee."));
    double loaded = cpu();
    List<String> lines = new ArrayList<>();
    double work = 0;
    for (String text : Files.readString(Path.of(files[0])).split("\0")) {
      double before = cpu();
      Annotation document = new Annotation(text);
      pipeline.annotate(document);
      work += cpu() - before;
      lines.add(JSONOutputter.jsonPrint(document).replace("\n", " "));
      System.err.print('.');
    }
    lines.add("{\"load\": " + (loaded - begun) + ", \"work\": " + work + "}");
    Files.write(Path.of(files[1]), lines);
  }
}
