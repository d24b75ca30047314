using MlNetGanExtensions.Persistence;

namespace MlNetGanExtensions.Saving;

/// <summary>The bytes of a component as the text (base64) that a constant column of a model file holds.</summary>
internal static class PayloadText
{
    public static string Write(ComponentContent content) => Convert.ToBase64String(PayloadWriter.Write(content));

    /// <exception cref="ModelFormatException">The text is damaged, or of a later version.</exception>
    public static ComponentContent Read(ReadOnlySpan<char> text)
    {
        byte[] bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64Chars(text, bytes, out int written)
            ? PayloadReader.Read(bytes.AsSpan(0, written))
            : throw new ModelFormatException("The saved component is damaged: it is not base64 text.");
    }
}
