namespace MlNetGanExtensions.Imputation;

/// <summary>The sizes that fix every variable of an autoencoder.</summary>
/// <param name="Form">What the network is shown.</param>
/// <param name="Columns">Columns of the table.</param>
/// <param name="HiddenSizes">Units of the hidden layers.</param>
internal sealed record AutoencoderShape(AutoencoderForm Form, int Columns, IReadOnlyList<int> HiddenSizes)
{
    /// <summary>Two hidden layers about four times as wide as the table, within bounds that keep tiny tables learnable and wide ones affordable.</summary>
    public static IReadOnlyList<int> DefaultHiddenSizes(int columns)
    {
        int size = Math.Clamp((4 * columns + 15) & ~15, 32, 256);
        return [size, size];
    }
}
