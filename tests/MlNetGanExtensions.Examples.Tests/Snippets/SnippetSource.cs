namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The named regions of the source files in this folder: <c>#region name</c>, lines, <c>#endregion</c>.</summary>
internal static class SnippetSource
{
    private const string Begin = "#region ";
    private const string End = "#endregion";

    /// <summary>The lines of each region by its name, without the blanks that all of them begin with.</summary>
    public static IReadOnlyDictionary<string, string> Regions { get; } = Directory
        .EnumerateFiles(Path.Combine(Repository.Root, "tests/MlNetGanExtensions.Examples.Tests/Snippets"), "*.cs")
        .SelectMany(file => In(File.ReadAllText(file)))
        .ToDictionary(StringComparer.Ordinal);

    public static IEnumerable<KeyValuePair<string, string>> In(string source)
    {
        string? name = null;
        List<string> lines = [];
        foreach (string line in source.Split('\n'))
        {
            string trimmed = line.Trim();
            if (trimmed.StartsWith(Begin, StringComparison.Ordinal))
            {
                name = trimmed[Begin.Length..];
            }
            else if (trimmed == End && name is not null)
            {
                yield return new KeyValuePair<string, string>(name, Unindented(lines));
                name = null;
                lines.Clear();
            }
            else if (name is not null)
            {
                lines.Add(line);
            }
        }
    }

    private static string Unindented(List<string> lines)
    {
        int indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line)).Trim('\n');
    }
}
