using MlNetGanExtensions.Graphs;

namespace MlNetGanExtensions.Generation.Conditional;

/// <summary>What fixes the variables of the networks.</summary>
/// <param name="Numbers">How many outputs are places of numbers; they come first.</param>
/// <param name="Groups">The softmax groups behind them; null without groups.</param>
/// <param name="Conditions">Those of the groups, the first ones, that can be conditions; null without any.</param>
internal sealed record ConditionalShape(int Numbers, ColumnGroups? Groups, ColumnGroups? Conditions)
{
    /// <summary>Columns of a row.</summary>
    public int Outputs => Numbers + (Groups?.Columns ?? 0);

    /// <summary>Columns that tell the conditions.</summary>
    public int Told => Conditions?.Columns ?? 0;

    public static ConditionalShape Of(ConditionalEncoder encoder) => new(encoder.Numbers.Length, encoder.Groups, encoder.Conditions);
}
