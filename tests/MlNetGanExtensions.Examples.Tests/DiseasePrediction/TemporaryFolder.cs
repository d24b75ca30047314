namespace MlNetGanExtensions.Examples.Tests.DiseasePrediction;

/// <summary>A folder for the files of one test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("disease-prediction-").FullName;

    public string Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public string Read(string name) => File.ReadAllText(Path.Combine(Root, name));

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
