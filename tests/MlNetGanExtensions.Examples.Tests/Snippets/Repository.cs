namespace MlNetGanExtensions.Examples.Tests.Snippets;

/// <summary>The folder that holds the sources.</summary>
internal static class Repository
{
    private static readonly string[] FoldersWithTexts = ["docs", "examples", "src", "tests"];

    public static string Root { get; } = FindRoot();

    /// <summary>The Markdown files, by their path from the root.</summary>
    public static IEnumerable<string> MarkdownFiles => Directory
        .EnumerateFiles(Root, "*.md")
        .Concat(FoldersWithTexts.SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories)))
        .Select(file => Path.GetRelativePath(Root, file));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MlNetGanExtensions.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No repository above {AppContext.BaseDirectory}.");
    }
}
