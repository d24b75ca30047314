namespace MlNetGanExtensions.Tests.Shared;

/// <summary>Files that may not be committed: they lie in shared/data beside the project's folder, or a few folders above.</summary>
internal static class SharedData
{
    /// <summary>The path of a file; the test is skipped where it is absent.</summary>
    public static string Require(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "data", name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Skip.If(true, $"{name} may not be distributed; put it into ../shared/data from the project's root to run this.");
        return "";
    }
}
