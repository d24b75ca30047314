namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>The value of one expression, differentiated as if it were another.</summary>
internal sealed class StraightThroughOperation : Operation
{
    public StraightThroughOperation(Expression forward, Expression backward)
        : base(forward.Rows, forward.Columns, forward, backward)
    {
        if (!forward.HasShapeOf(backward))
        {
            throw new ArgumentException($"The value is {forward.Shape}, what is differentiated is {backward.Shape}.", nameof(backward));
        }
    }

    public override object Parameters => nameof(StraightThroughOperation);

    public override Expression?[] Differentiate(Expression outer) => [null, outer];
}
