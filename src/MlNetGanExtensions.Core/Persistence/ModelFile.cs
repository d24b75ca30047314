using System.Buffers.Binary;
using System.Text;

namespace MlNetGanExtensions.Persistence;

/// <summary>Opens model files: the whole is checked, length by length and against its checksum, before any entry is given out.</summary>
/// <remarks>
/// The layout is that of safetensors, so other tools read the arrays; what stands where is in <see cref="HeaderLayout"/>. Nothing in a
/// file names a type, an assembly or another file, and reading one touches nothing but its stream.
/// </remarks>
internal static class ModelFile
{
    /// <summary>Reads a model of one kind from a stream, which must end with the model and stays open.</summary>
    /// <param name="stream">Read from where it stands to its end; need not be seekable.</param>
    /// <param name="limits">How large the file may be; <see cref="ModelFileLimits.Default"/> when null.</param>
    /// <param name="kind">The kind expected, in the newest version known.</param>
    /// <param name="read">Takes every entry and makes the model.</param>
    /// <exception cref="ModelFormatException">Anything about the content of the stream.</exception>
    public static T Load<T>(Stream stream, ModelFileLimits? limits, ModelKind kind, Func<ModelFileReader, T> read) =>
        Load(stream, limits, new ModelFormat<T>(kind, read));

    /// <summary>Reads a model of one of several kinds from a stream; for the rest as above.</summary>
    public static T Load<T>(Stream stream, ModelFileLimits? limits, params ReadOnlySpan<ModelFormat<T>> formats)
    {
        ModelFileReader reader = Open(stream, limits);
        ModelFormat<T> format = Choose(formats, reader.Kind);
        T model = format.Read(reader);
        reader.Finish();
        return model;
    }

    /// <summary>Reads a model of one kind from a file.</summary>
    public static T Load<T>(string path, ModelFileLimits? limits, ModelKind kind, Func<ModelFileReader, T> read) =>
        Load(path, limits, new ModelFormat<T>(kind, read));

    /// <summary>Reads a model of one of several kinds from a file.</summary>
    public static T Load<T>(string path, ModelFileLimits? limits, params ReadOnlySpan<ModelFormat<T>> formats)
    {
        using FileStream stream = File.OpenRead(path);
        return Load(stream, limits, formats);
    }

    /// <summary>Writes a model to a file; one that is there is replaced.</summary>
    public static void Save(string path, Action<Stream> save)
    {
        ArgumentNullException.ThrowIfNull(path);

        // The model is laid out in memory first: a model that cannot be written leaves the old file alone.
        using MemoryStream bytes = new();
        save(bytes);
        using FileStream stream = File.Create(path);
        bytes.WriteTo(stream);
    }

    /// <summary>Reads and checks a model file of any kind.</summary>
    public static ModelFileReader Open(Stream stream, ModelFileLimits? limits)
    {
        ArgumentNullException.ThrowIfNull(stream);
        limits ??= ModelFileLimits.Default;
        byte[] bytes = ReadHeader(stream, limits);
        ModelFileHeader header = HeaderParser.Parse(bytes, limits);
        SegmentedBytes data = SegmentedBytes.Read(stream, header.DataBytes, "arrays");
        if (stream.ReadByte() >= 0)
        {
            long length = HeaderLayout.LengthBytes + bytes.Length + header.DataBytes;
            throw new ModelFormatException($"The file goes on after the {length} bytes that its header accounts for.");
        }

        // With the quotation mark that ends the text, lest more digits follow.
        string digest = FileDigest.Compute(bytes, data.Segments) + '"';
        if (!Ascii.Equals(bytes.AsSpan(HeaderLayout.DigestStart, digest.Length), digest))
        {
            throw new ModelFormatException("The file was changed after it was written: its SHA-256 is not the one in its header.");
        }

        return new ModelFileReader(header, data);
    }

    private static ModelFormat<T> Choose<T>(ReadOnlySpan<ModelFormat<T>> formats, ModelKind found)
    {
        foreach (ModelFormat<T> format in formats)
        {
            if (format.Kind.Name != found.Name)
            {
                continue;
            }

            return found.Version <= format.Kind.Version
                ? format
                : throw new ModelFormatException(
                    $"The file holds version {found.Version} of a '{found.Name}' model; "
                    + $"this release reads up to version {format.Kind.Version}.");
        }

        string expected = string.Join("' or '", formats.ToArray().Select(format => format.Kind.Name));
        throw new ModelFormatException($"Expected a '{expected}' model; the file holds another, '{Shorten(found.Name)}'.");
    }

    private static byte[] ReadHeader(Stream stream, ModelFileLimits limits)
    {
        byte[] lengthBytes = SegmentedBytes.Read(stream, HeaderLayout.LengthBytes, "length of the header").ToArray();
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(lengthBytes);
        int smallest = HeaderLayout.DigestStart + HeaderLayout.DigestDigits + 1;
        if (length < (ulong)smallest || length > (ulong)limits.MaximumHeaderBytes)
        {
            throw new ModelFormatException(
                $"This is no model file within the limits: its header must have {smallest} to {limits.MaximumHeaderBytes} bytes; "
                + $"the first 8 bytes say {length}.");
        }

        byte[] header = SegmentedBytes.Read(stream, (long)length, "header").ToArray();
        if (!header.AsSpan().StartsWith(HeaderLayout.Magic))
        {
            string magic = Encoding.ASCII.GetString(HeaderLayout.Magic);
            throw new ModelFormatException($"This is no model file: its header must start with {magic} at {HeaderLayout.Place(0)}.");
        }

        if (!header.AsSpan(HeaderLayout.Magic.Length).StartsWith(HeaderLayout.VersionAndDigest))
        {
            throw new ModelFormatException(
                $"The file is in another version of the layout; this release reads version {HeaderLayout.Version}.");
        }

        return header;
    }

    private static string Shorten(string text) => text.Length <= EntryName.MaximumLength ? text : text[..EntryName.MaximumLength];
}
