namespace MlNetGanExtensions.Tables;

/// <summary>One slot for a date: days since the earliest date that was seen; NaN where it is missing.</summary>
internal sealed class DateCode : ColumnCode
{
    private static readonly long[] Steps = [TimeSpan.TicksPerDay, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, 1];
    private readonly long[] _seen;
    private readonly SeenNumbers _codes;
    private readonly string _format;
    private readonly ColumnTexts _texts;

    /// <summary>The coarsest step that all seen dates keep: where none had a time of day, none is made.</summary>
    private readonly long _step;

    public DateCode(DateTimeColumn column, int[] present)
        : base(column.Name, column.Kind, slots: 1)
    {
        _seen = [.. present.Select(column.Ticks).Distinct().Order()];
        _step = Steps.First(step => Array.TrueForAll(_seen, ticks => ticks % step == 0));
        _codes = new SeenNumbers([.. _seen.Select(Days)], whole: _step == TimeSpan.TicksPerDay);
        _format = column.DateFormat;
        _texts = column.Texts.MarkOnly;
    }

    public override void Encode(TableColumn column, int row, Span<float> slots)
    {
        long ticks = ((DateTimeColumn)column).Ticks(row);
        int place = Array.BinarySearch(_seen, ticks);
        slots[0] = ticks == DateTimeColumn.NoTicks ? float.NaN : place >= 0 ? _codes.CodeAt(place) : _codes.Code(Days(ticks));
    }

    public override DateTimeColumn Decode(EncodedColumn cells)
    {
        long[] ticks = new long[cells.Rows];
        for (int row = 0; row < ticks.Length; row++)
        {
            float code = cells.Row(row)[0];
            int place = _codes.PlaceOf(code);
            ticks[row] = float.IsNaN(code) ? DateTimeColumn.NoTicks : place >= 0 ? _seen[place] : Unseen(code);
        }

        return new DateTimeColumn(Name, ticks, _format, _texts);
    }

    private double Days(long ticks) => (double)(ticks - _seen[0]) / TimeSpan.TicksPerDay;

    private long Unseen(float code)
    {
        // Steps are counted from midnight, as those of the seen dates are.
        double steps = Math.Round(((_codes.Number(code) * TimeSpan.TicksPerDay) + _seen[0]) / _step);
        return (long)Math.Clamp(steps, 0, DateTime.MaxValue.Ticks / _step) * _step;
    }
}
