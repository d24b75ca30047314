namespace MlNetGanExtensions.Persistence;

/// <summary>Keeps checkpoints as files of a folder, which is made when it is first written to.</summary>
/// <remarks>A file is written beside the old one and then takes its place, so a crash leaves one of them whole.</remarks>
public sealed class CheckpointFolder : ICheckpointStore
{
    private readonly string _path;

    /// <summary>Names a folder.</summary>
    /// <param name="path">The folder; each training needs one of its own, or a new one.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public CheckpointFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
    }

    /// <inheritdoc/>
    public Stream? Open(string name)
    {
        string file = FileOf(name);
        return File.Exists(file) ? File.OpenRead(file) : null;
    }

    /// <inheritdoc/>
    public void Write(string name, ReadOnlySpan<byte> checkpoint)
    {
        string file = FileOf(name);
        string unfinished = file + ".new";
        Directory.CreateDirectory(_path);
        using (FileStream stream = File.Create(unfinished))
        {
            stream.Write(checkpoint);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    private string FileOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? Path.Combine(_path, name + ".safetensors")
            : throw new ArgumentException($"The name of a checkpoint is made of letters, digits and hyphens; found '{name}'.", nameof(name));
    }
}
