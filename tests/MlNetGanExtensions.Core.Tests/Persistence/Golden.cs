namespace MlNetGanExtensions.Core.Tests.Persistence;

/// <summary>Files of earlier releases, which every later one must read.</summary>
internal static class Golden
{
    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Persistence", "golden", name));
}
