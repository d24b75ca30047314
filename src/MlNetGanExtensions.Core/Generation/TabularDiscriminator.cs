using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation;

/// <summary>Tells real from made rows, several of them at a time where they are packed.</summary>
internal sealed class TabularDiscriminator(int columns, TabularGanOptions options, ILayerValues values, RandomStream dropout)
{
    private readonly int _packed = options.PackedRows;
    private readonly float _rate = options.DiscriminatorDropout;
    private readonly FeedForward _layers = new(
        "discriminator",
        [columns * options.PackedRows, .. options.DiscriminatorSizes, 1],
        Activation.LeakyRelu,
        Activation.Linear,
        values);

    public IReadOnlyList<Variable> Variables => _layers.Variables;

    /// <summary>The source logit of each pack of rows: above 0 where they look real.</summary>
    /// <param name="rows">Encoded rows, a multiple of the rows in a pack.</param>
    public Expression Apply(Expression rows)
    {
        Expression value = Op.Reshape(rows, rows.Rows / _packed, rows.Columns * _packed);
        foreach (Dense layer in _layers.Layers)
        {
            value = layer.Apply(value);
            value = layer == _layers.Layers[^1] ? value : Op.Dropout(value, _rate, dropout);
        }

        return value;
    }
}
