namespace MlNetGanExtensions.Graphs.Operations;

/// <summary>The value itself, taken as a constant when differentiating.</summary>
internal sealed class StopGradientOperation(Expression value) : Operation(value.Rows, value.Columns, value)
{
    public override object Parameters => nameof(StopGradientOperation);

    public override Expression?[] Differentiate(Expression outer) => [null];
}
