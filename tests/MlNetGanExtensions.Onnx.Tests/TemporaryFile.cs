namespace MlNetGanExtensions.Onnx.Tests;

/// <summary>The name of a file that is deleted in the end.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"{Guid.NewGuid():n}.onnx");

    public void Dispose() => File.Delete(Path);
}
