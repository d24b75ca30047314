using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>Scores packs of rows together with what was asked of them: the higher, the more real.</summary>
internal sealed class Critic(ConditionalShape shape, ConditionalTabularGanOptions options, ILayerValues values, RandomStream stream)
{
    // The gradient of a root has no bound at 0.
    private const float SmallestSquare = 1e-12f;

    private readonly int _packed = options.PackedRows;
    private readonly float _rate = options.CriticDropout;
    private readonly RandomStream _dropout = stream.Child("dropout");
    private readonly RandomStream _mixing = stream.Child("mixing");
    private readonly FeedForward _layers = new(
        "critic",
        [(shape.Outputs + shape.Told) * options.PackedRows, .. options.CriticSizes, 1],
        Activation.LeakyRelu,
        Activation.Linear,
        values);

    /// <summary>What it draws from.</summary>
    public IReadOnlyList<RandomStream> Streams => [_dropout, _mixing];

    public IReadOnlyList<Variable> Variables => _layers.Variables;

    /// <summary>The score of each pack.</summary>
    /// <param name="rows">Encoded rows, a multiple of the rows in a pack.</param>
    /// <param name="conditions">What was asked of each row; null where nothing can be asked.</param>
    public Expression Score(Expression rows, Expression? conditions)
    {
        Expression both = conditions is null ? rows : Op.ConcatColumns(rows, conditions);
        Expression value = Op.Reshape(both, both.Rows / _packed, both.Columns * _packed);
        foreach (Dense layer in _layers.Layers)
        {
            value = layer.Apply(value);
            value = layer == _layers.Layers[^1] ? value : Op.Dropout(value, _rate, _dropout);
        }

        return value;
    }

    /// <summary>By how much made rows are scored above real ones: what the critic lowers.</summary>
    public Expression Difference(Expression made, Expression real, Expression? conditions)
    {
        // Both together, since products of more rows are faster.
        Expression scores = Score(Op.ConcatRows(made, real), conditions is null ? null : Op.ConcatRows(conditions, conditions));
        int packs = made.Rows / _packed;
        return Op.Mean(Op.SliceRows(scores, 0, packs)) - Op.Mean(Op.SliceRows(scores, packs, packs));
    }

    /// <summary>
    /// How far the norm of the gradient by the rows is from 1, squared, at random places between packs of real and of made rows (Gulrajani et al.
    /// 2017, equation 3).
    /// </summary>
    public Expression Penalty(Expression real, Expression made, Expression? conditions)
    {
        int packs = real.Rows / _packed;
        Expression share = Op.Reshape(Op.Repeat(Op.RandomUniform(_mixing, packs, 1), packs, _packed), real.Rows, 1);
        Expression between = made + (share * (real - made));
        Expression gradient = Gradient.Of(Op.Sum(Score(between, conditions)), between)[0];
        Expression squares = Op.SumColumns(Op.Reshape(Op.Square(gradient), packs, real.Columns * _packed));
        return Op.Mean(Op.Square(Op.Sqrt(squares + SmallestSquare) + Op.Constant(-1)));
    }
}
