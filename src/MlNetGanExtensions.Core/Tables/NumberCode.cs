using System.Globalization;

namespace MlNetGanExtensions.Tables;

/// <summary>One slot for a number; NaN where it is missing.</summary>
internal sealed class NumberCode : ColumnCode
{
    private readonly double[] _seen;
    private readonly SeenNumbers _codes;
    private readonly ColumnTexts _texts;

    public NumberCode(NumberColumn column, int[] present)
        : base(column.Name, column.Kind, slots: 1)
    {
        _seen = [.. present.Select(column.Number).Distinct().Order()];
        _codes = new SeenNumbers(_seen, Kind == ColumnKind.WholeNumber);
        _texts = column.Texts.MarkOnly;
    }

    public override void Encode(TableColumn column, int row, Span<float> slots)
    {
        double number = ((NumberColumn)column).Number(row);
        slots[0] = double.IsNaN(number) ? float.NaN : Reach(_codes.Code(number), column, row);
    }

    public override NumberColumn Decode(EncodedColumn cells)
    {
        double[] numbers = new double[cells.Rows];
        for (int row = 0; row < numbers.Length; row++)
        {
            float code = cells.Row(row)[0];
            int place = _codes.PlaceOf(code);
            numbers[row] = float.IsNaN(code) ? double.NaN : place >= 0 ? _seen[place] : Unseen(code);
        }

        return new NumberColumn(Name, Kind, numbers, _texts);
    }

    private double Unseen(float code)
    {
        double number = _codes.Number(code);
        if (Kind == ColumnKind.WholeNumber)
        {
            return Math.Clamp(Math.Round(number), -NumberColumn.LargestWhole, NumberColumn.LargestWhole) + 0.0;
        }

        // Single precision knows .1 only as .100000001490116; the shortest text that names it is what was meant.
        return number == code
            ? double.Parse(code.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + 0.0
            : Math.Clamp(number, double.MinValue, double.MaxValue);
    }
}
