namespace MlNetGanExtensions.Saving;

/// <summary>A learned model as the bytes of the core library's own container, and back.</summary>
internal static class ModelBytes
{
    public static byte[] Of(Action<Stream> save)
    {
        using MemoryStream stream = new();
        save(stream);
        return stream.ToArray();
    }

    public static TModel Read<TModel>(byte[] bytes, Func<Stream, TModel> load)
    {
        using MemoryStream stream = new(bytes, writable: false);
        return load(stream);
    }
}
