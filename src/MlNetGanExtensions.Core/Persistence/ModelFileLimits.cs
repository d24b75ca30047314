namespace MlNetGanExtensions.Persistence;

/// <summary>How large a model file may be before reading it stops with a <see cref="ModelFormatException"/>.</summary>
/// <remarks>
/// The limits cap what a genuine large file may cost. A file that only claims to be large costs nothing: whatever its header says,
/// opening it allocates at most 64 KiB, and for what the stream really gave 32 bytes for each byte of the header and 3 for each
/// byte of the arrays.
/// </remarks>
public sealed class ModelFileLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static ModelFileLimits Default { get; } = new();

    /// <summary>The most bytes of the header, which names the arrays and holds the settings; 1 MiB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaximumHeaderBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }

    = 1 << 20;

    /// <summary>The most arrays in a file; 4096 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public int MaximumTensors
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    = 4096;

    /// <summary>The most bytes of all arrays together; 1 GiB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0.</exception>
    public long MaximumDataBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    = 1L << 30;
}
