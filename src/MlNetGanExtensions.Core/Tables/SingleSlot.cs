namespace MlNetGanExtensions.Tables;

/// <summary>A number in one slot.</summary>
internal sealed class SingleSlot(SeenNumbers codes) : NumberSlots(modes: 0)
{
    public SeenNumbers Codes => codes;

    public override void EncodeSeen(int place, Span<float> slots) => slots[0] = codes.CodeAt(place);

    public override bool EncodeOther(double number, Span<float> slots) => float.IsFinite(slots[0] = codes.Plain(number));

    public override (int Place, double Number) Decode(ReadOnlySpan<float> slots)
    {
        int place = float.IsNaN(slots[0]) ? -1 : codes.PlaceOf(slots[0]);
        return place >= 0 ? (place, double.NaN) : (-1, codes.Number(slots[0]));
    }
}
