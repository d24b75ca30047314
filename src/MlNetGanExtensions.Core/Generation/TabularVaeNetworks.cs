using MlNetGanExtensions.Graphs;
using MlNetGanExtensions.Networks;

namespace MlNetGanExtensions.Generation;

/// <summary>The way from an encoded row and its class to a code, and from a code and a class to an encoded row.</summary>
internal sealed class TabularVaeNetworks
{
    private readonly TabularVaeShape _shape;
    private readonly FeedForward _toCode;
    private readonly FeedForward _toRow;

    public TabularVaeNetworks(TabularVaeShape shape, ILayerValues values)
    {
        _shape = shape;
        _toCode = new FeedForward(
            "encoder",
            [shape.Outputs + shape.Classes, .. shape.HiddenSizes, 2 * shape.LatentSize],
            Activation.LeakyRelu,
            Activation.Linear,
            values);
        _toRow = new FeedForward(
            "decoder",
            [shape.LatentSize + shape.Classes, .. shape.HiddenSizes.Reverse(), shape.Outputs],
            Activation.LeakyRelu,
            Activation.Linear,
            values);
    }

    public TabularVaeShape Shape => _shape;

    public IReadOnlyList<Variable> Variables => [.. _toCode.Variables, .. _toRow.Variables];

    /// <summary>The normal distribution of the code of each row.</summary>
    /// <param name="rows">Encoded rows, and behind them a 1 in the column of the class.</param>
    /// <returns>Mean and logarithm of the variance, each rows × the latent size.</returns>
    public (Expression Mean, Expression LogVariance) Code(Expression rows)
    {
        Expression both = _toCode.Apply(rows);
        return (Op.SliceColumns(both, 0, _shape.LatentSize), Op.SliceColumns(both, _shape.LatentSize, _shape.LatentSize));
    }

    /// <summary>Means and deviations side by side.</summary>
    public Expression CodeDistribution(Expression rows)
    {
        (Expression mean, Expression logVariance) = Code(rows);
        return Op.ConcatColumns(mean, Op.Exp(logVariance * 0.5f));
    }

    /// <summary>What a code and a class stand for.</summary>
    /// <param name="codes">Codes, and behind them a 1 in the column of the class.</param>
    /// <returns>The expected numbers, and the logits of the groups; each null where there is none.</returns>
    public (Expression? Numbers, Expression? Logits) Row(Expression codes)
    {
        Expression both = _toRow.Apply(codes);
        int logits = _shape.Outputs - _shape.Numbers;
        return (
            _shape.Numbers == 0 ? null : Op.Sigmoid(Op.SliceColumns(both, 0, _shape.Numbers)),
            logits == 0 ? null : Op.SliceColumns(both, _shape.Numbers, logits));
    }

    /// <summary>Numbers and logits side by side.</summary>
    public Expression WholeRow(Expression codes)
    {
        (Expression? numbers, Expression? logits) = Row(codes);
        return numbers is null ? logits! : logits is null ? numbers : Op.ConcatColumns(numbers, logits);
    }
}
