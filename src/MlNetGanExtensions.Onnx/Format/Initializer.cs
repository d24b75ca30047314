using System.Text;

namespace MlNetGanExtensions.Onnx.Format;

/// <summary>A tensor whose value stands in the file.</summary>
/// <param name="Name">Unique in the file.</param>
/// <param name="Kind">The type of its elements.</param>
/// <param name="Shape">Its sizes; none for a single number.</param>
/// <param name="Bytes">The elements in row-major order, little-endian; none for texts.</param>
/// <param name="Texts">The elements of a tensor of texts in the same order; null for others.</param>
internal sealed record Initializer(string Name, ElementKind Kind, IReadOnlyList<long> Shape, byte[] Bytes, IReadOnlyList<string>? Texts = null)
{
    /// <summary>Bytes of the elements in the file.</summary>
    public long Size => Bytes.Length + (Texts?.Sum(text => (long)Encoding.UTF8.GetByteCount(text)) ?? 0);
}
