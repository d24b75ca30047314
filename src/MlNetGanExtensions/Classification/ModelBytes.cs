namespace MlNetGanExtensions.Classification;

/// <summary>A trained AC-GAN as the bytes of the core library's own container.</summary>
internal static class ModelBytes
{
    public static byte[] Of(AcGanModel model)
    {
        using MemoryStream stream = new();
        model.Save(stream);
        return stream.ToArray();
    }

    public static AcGanModel Read(byte[] bytes)
    {
        using MemoryStream stream = new(bytes, writable: false);
        return AcGanModel.Load(stream);
    }
}
