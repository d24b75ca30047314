using Microsoft.ML;
using Microsoft.ML.Data;
using MlNetGanExtensions.Rows;
using MlNetGanExtensions.Schemas;

namespace MlNetGanExtensions.Imputation;

/// <summary>A column that an imputer was fitted to.</summary>
/// <param name="Input">Where it is read.</param>
/// <param name="Output">The name under which it is written.</param>
/// <param name="Slots">The names of its slots while fitting; null for a Single and for a vector without names.</param>
internal sealed record ImputerColumn(InputColumn Input, string Output, string[]? Slots)
{
    public static ImputerColumn Of(DataViewSchema schema, InputOutputColumnPair pair) => new(
        InputColumn.Of(schema, ImputerFitting.Role, pair.InputColumnName),
        pair.OutputColumnName,
        SlotNames.Of(schema[pair.InputColumnName]));

    /// <summary>Names for all slots: of a Single its own, of a vector "column.slot" as <c>Concatenate</c> names them, with a number where a slot has no name.</summary>
    public IEnumerable<string> AllSlots() => Input.Size is null
        ? [Input.Name]
        : Enumerable.Range(0, Input.Width).Select(slot => $"{Input.Name}.{(Slots?[slot] is { Length: > 0 } name ? name : $"{slot}")}");

    /// <summary>The column and slot that a number of the joined row belongs to, for an error.</summary>
    public static string Describe(IReadOnlyList<ImputerColumn> columns, int slot)
    {
        foreach (ImputerColumn column in columns)
        {
            if (slot < column.Input.Width)
            {
                return column.Input.Size is null
                    ? $"Column '{column.Input.Name}'"
                    : $"Column '{column.Input.Name}', {SlotNames.Describe(column.Slots, slot)},";
            }

            slot -= column.Input.Width;
        }

        throw new ArgumentOutOfRangeException(nameof(slot));
    }

    public static string Infinite(IReadOnlyList<ImputerColumn> columns, int slot) =>
        $"{Describe(columns, slot)} has an infinite cell; cells are finite numbers, or NaN where missing.";
}
