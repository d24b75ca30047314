namespace MlNetGanExtensions.Imputation;

/// <summary>A fitted imputer as the bytes of the core library's own container.</summary>
internal static class ImputerBytes
{
    public static byte[] Of(IFittedImputer model)
    {
        using MemoryStream stream = new();
        model.Save(stream);
        return stream.ToArray();
    }

    public static IFittedImputer Read(byte[] bytes)
    {
        using MemoryStream stream = new(bytes, writable: false);
        return FittedImputer.Load(stream);
    }
}
