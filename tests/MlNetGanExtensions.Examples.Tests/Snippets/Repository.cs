namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The folder that holds the sources, and its texts.</summary>
internal static class Repository
{
    private static readonly string[] FoldersWithTexts = ["docs", "examples", "src", "tests"];

    public static string Root => RepositoryFolder.Root;

    /// <summary>The Markdown files, by their path from the root.</summary>
    public static IEnumerable<string> MarkdownFiles => Directory
        .EnumerateFiles(Root, "*.md")
        .Concat(FoldersWithTexts.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories)))
        .Select(file => Path.GetRelativePath(Root, file));
}
