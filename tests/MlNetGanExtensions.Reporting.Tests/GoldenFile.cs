namespace MlNetGanExtensions.Reporting.Tests;

/// <summary>Compares a text with one that was looked at and committed.</summary>
internal static class GoldenFile
{
    /// <summary>Fails where the text differs, and leaves it beside the golden file in the output folder, to be looked at and copied over it.</summary>
    public static void Check(string actual, string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Golden", name);
        string expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty;
        if (actual != expected)
        {
            string received = path + ".received";
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(received, actual);
            int line = actual.Split('\n').Zip(expected.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail($"Golden/{name} differs from line {line + 1} on. If {received} is right, copy it to Golden/{name}.");
        }
    }
}
