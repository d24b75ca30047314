namespace MlNetGanExtensions.Graphs;

/// <content>Losses, each 1 × 1.</content>
public static partial class Op
{
    /// <summary>Mean over all cells of the binary cross-entropy −t ln σ(x) − (1 − t) ln(1 − σ(x)), without overflow.</summary>
    /// <param name="logits">x.</param>
    /// <param name="targets">t, in [0, 1].</param>
    public static Expression BinaryCrossEntropyWithLogits(Expression logits, Expression targets) =>
        Mean(Softplus(logits) - (logits * targets));

    /// <summary>Mean over the rows of the cross-entropy −Σ t ln softmax(x).</summary>
    /// <param name="logits">x, rows × classes.</param>
    /// <param name="targets">t, rows × classes; one-hot or probabilities.</param>
    /// <param name="groups">Groups of columns with a softmax each; all columns are one when left out.</param>
    public static Expression CrossEntropyWithLogits(Expression logits, Expression targets, ColumnGroups? groups = null)
    {
        ArgumentNullException.ThrowIfNull(logits);
        return Sum(LogSoftmax(logits, groups) * targets) * (-1f / logits.Rows);
    }

    /// <summary>Mean over all cells of the squared difference.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    public static Expression MeanSquaredError(Expression x, Expression y) => Mean(Square(x - y));

    /// <summary>Mean of the squared difference over the cells whose mask is not 0; 0 where there is none. NaN elsewhere has no influence.</summary>
    /// <param name="x">First operand.</param>
    /// <param name="y">Second operand.</param>
    /// <param name="mask">1 where a cell counts, 0 where it does not.</param>
    public static Expression MaskedSquaredError(Expression x, Expression y, Expression mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        Expression counted = Select(mask, x - y, Constant(0));
        return Sum(Square(counted)) / Maximum(Sum(Repeat(mask, counted.Rows, counted.Columns)), Constant(1));
    }
}
