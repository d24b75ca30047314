using Microsoft.ML.Data;

namespace MlNetGanExtensions.Saving.Mappings;

/// <summary>Vectors of 1, 2, 4, 8 … numbers. Those that a length does not need stay empty; nobody reads them.</summary>
internal sealed class ChunkColumns
{
    /// <summary>How many there are: together they hold vectors of up to 2 097 151 numbers.</summary>
    public const int Count = 21;

    [ColumnName(SurrogateColumns.Chunk + "0")]
    [VectorType(1 << 0)]
    public VBuffer<float> Chunk0 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "1")]
    [VectorType(1 << 1)]
    public VBuffer<float> Chunk1 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "2")]
    [VectorType(1 << 2)]
    public VBuffer<float> Chunk2 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "3")]
    [VectorType(1 << 3)]
    public VBuffer<float> Chunk3 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "4")]
    [VectorType(1 << 4)]
    public VBuffer<float> Chunk4 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "5")]
    [VectorType(1 << 5)]
    public VBuffer<float> Chunk5 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "6")]
    [VectorType(1 << 6)]
    public VBuffer<float> Chunk6 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "7")]
    [VectorType(1 << 7)]
    public VBuffer<float> Chunk7 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "8")]
    [VectorType(1 << 8)]
    public VBuffer<float> Chunk8 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "9")]
    [VectorType(1 << 9)]
    public VBuffer<float> Chunk9 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "10")]
    [VectorType(1 << 10)]
    public VBuffer<float> Chunk10 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "11")]
    [VectorType(1 << 11)]
    public VBuffer<float> Chunk11 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "12")]
    [VectorType(1 << 12)]
    public VBuffer<float> Chunk12 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "13")]
    [VectorType(1 << 13)]
    public VBuffer<float> Chunk13 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "14")]
    [VectorType(1 << 14)]
    public VBuffer<float> Chunk14 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "15")]
    [VectorType(1 << 15)]
    public VBuffer<float> Chunk15 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "16")]
    [VectorType(1 << 16)]
    public VBuffer<float> Chunk16 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "17")]
    [VectorType(1 << 17)]
    public VBuffer<float> Chunk17 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "18")]
    [VectorType(1 << 18)]
    public VBuffer<float> Chunk18 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "19")]
    [VectorType(1 << 19)]
    public VBuffer<float> Chunk19 { get; set; }

    [ColumnName(SurrogateColumns.Chunk + "20")]
    [VectorType(1 << 20)]
    public VBuffer<float> Chunk20 { get; set; }

    /// <summary>A chunk by its number, from 0; chunk k holds 2^k numbers.</summary>
    public void Set(int chunk, ReadOnlySpan<float> values)
    {
        VBuffer<float> buffer = Get(chunk);
        ComponentFactory.SetDense(ref buffer, values);
        switch (chunk)
        {
            case 0:
                Chunk0 = buffer;
                break;
            case 1:
                Chunk1 = buffer;
                break;
            case 2:
                Chunk2 = buffer;
                break;
            case 3:
                Chunk3 = buffer;
                break;
            case 4:
                Chunk4 = buffer;
                break;
            case 5:
                Chunk5 = buffer;
                break;
            case 6:
                Chunk6 = buffer;
                break;
            case 7:
                Chunk7 = buffer;
                break;
            case 8:
                Chunk8 = buffer;
                break;
            case 9:
                Chunk9 = buffer;
                break;
            case 10:
                Chunk10 = buffer;
                break;
            case 11:
                Chunk11 = buffer;
                break;
            case 12:
                Chunk12 = buffer;
                break;
            case 13:
                Chunk13 = buffer;
                break;
            case 14:
                Chunk14 = buffer;
                break;
            case 15:
                Chunk15 = buffer;
                break;
            case 16:
                Chunk16 = buffer;
                break;
            case 17:
                Chunk17 = buffer;
                break;
            case 18:
                Chunk18 = buffer;
                break;
            case 19:
                Chunk19 = buffer;
                break;
            case 20:
                Chunk20 = buffer;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(chunk), chunk, $"The chunks are 0 to {Count - 1}.");
        }
    }

    private VBuffer<float> Get(int chunk) => chunk switch
    {
        0 => Chunk0,
        1 => Chunk1,
        2 => Chunk2,
        3 => Chunk3,
        4 => Chunk4,
        5 => Chunk5,
        6 => Chunk6,
        7 => Chunk7,
        8 => Chunk8,
        9 => Chunk9,
        10 => Chunk10,
        11 => Chunk11,
        12 => Chunk12,
        13 => Chunk13,
        14 => Chunk14,
        15 => Chunk15,
        16 => Chunk16,
        17 => Chunk17,
        18 => Chunk18,
        19 => Chunk19,
        20 => Chunk20,
        _ => default,
    };
}
