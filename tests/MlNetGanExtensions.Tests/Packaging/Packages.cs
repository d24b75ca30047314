namespace MlNetGanExtensions.Tests.Packaging;

/// <summary>Packs the libraries once for all tests, into a folder of their own and under a version that no other package has.</summary>
public sealed class Packages : IDisposable
{
    private static readonly string[] Projects = ["MlNetGanExtensions.Core", "MlNetGanExtensions", "MlNetGanExtensions.Reporting", "MlNetGanExtensions.Csv"];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("packages-");
    private readonly Lazy<ProgramRun> _packed;

    public Packages() => _packed = new Lazy<ProgramRun>(Pack);

    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid():N}";

    /// <summary>Holds the packages, once they are packed.</summary>
    public string Feed => Path.Combine(_folder.FullName, "feed");

    /// <summary>How packing went; packs at the first call.</summary>
    internal ProgramRun Packed => _packed.Value;

    public string PathOf(string package, string extension) => Path.Combine(Feed, $"{package}.{Version}.{extension}");

    /// <summary>An empty folder that goes with the packages.</summary>
    public string NewFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    private ProgramRun Pack()
    {
        // One build for all of them: each dotnet command alone takes seconds.
        string together = Path.Combine(NewFolder("pack"), "pack.proj");
        string projects = string.Join(';', Projects.Select(project => Path.Combine(RepositoryFolder.Root, "src", project, project + ".csproj")));
        File.WriteAllText(together, $"""
            <Project>
              <Target Name="Restore"><MSBuild Projects="{projects}" Targets="Restore" /></Target>
              <Target Name="Pack"><MSBuild Projects="{projects}" Targets="Pack" /></Target>
            </Project>
            """);
        return ProgramRun.Dotnet(
        [
            "msbuild",
            together,
            "-restore",
            "-target:Pack",
            "-nodeReuse:false",
            "-verbosity:quiet",
            "-property:Configuration=Release",
            $"-property:Version={Version}",
            $"-property:PackageOutputPath={Feed}",
            $"-property:ArtifactsPath={NewFolder("artifacts")}",
            "-property:UseSharedCompilation=false",
        ]);
    }
}
