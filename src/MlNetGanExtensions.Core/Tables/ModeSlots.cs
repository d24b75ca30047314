using MlNetGanExtensions.Generation.Encoding.Mixtures;
using MlNetGanExtensions.Numerics;

namespace MlNetGanExtensions.Tables;

/// <summary>A number as its place within the likeliest mode of a mixture, and a slot for each mode.</summary>
internal sealed class ModeSlots : NumberSlots
{
    private readonly SeenNumbers _codes;
    private readonly NormalMixture _mixture;
    private readonly int[] _modeOf;
    private readonly int[] _placeWithin;
    private readonly int[][] _members;
    private readonly SeenNumbers[] _within;

    /// <param name="codes">The numbers in single precision, which the mixture is fitted to.</param>
    /// <param name="cells">The place of each cell's number.</param>
    /// <param name="mostModes">The most modes.</param>
    public ModeSlots(SeenNumbers codes, int[] cells, int mostModes)
        : this(codes, MixtureFit.Of([.. cells.Select(codes.CodeAt)], new RandomStream(0, "modes of a column"), mostModes))
    {
    }

    private ModeSlots(SeenNumbers codes, NormalMixture mixture)
        : base(mixture.Count)
    {
        _codes = codes;
        _mixture = mixture;
        _modeOf = [.. Enumerable.Range(0, codes.Count).Select(place => mixture.Likeliest(codes.CodeAt(place)))];
        _placeWithin = new int[codes.Count];
        _members = new int[mixture.Count][];
        _within = new SeenNumbers[mixture.Count];
        for (int mode = 0; mode < mixture.Count; mode++)
        {
            _members[mode] = [.. Enumerable.Range(0, codes.Count).Where(place => _modeOf[place] == mode)];
            for (int i = 0; i < _members[mode].Length; i++)
            {
                _placeWithin[_members[mode][i]] = i;
            }

            NumberUnit unit = NumberUnit.Of(mixture.Means[mode], NormalMixture.Reach * mixture.Deviations[mode]);
            _within[mode] = new SeenNumbers([.. _members[mode].Select(place => (double)codes.CodeAt(place))], unit);
        }
    }

    public override void EncodeSeen(int place, Span<float> slots)
    {
        int mode = _modeOf[place];
        slots[0] = _within[mode].CodeAt(_placeWithin[place]);
        slots[1 + mode] = 1;
    }

    public override bool EncodeOther(double number, Span<float> slots)
    {
        float code = _codes.Plain(number);
        if (!float.IsFinite(code))
        {
            return false;
        }

        int mode = _mixture.Likeliest(code);
        slots[1 + mode] = 1;
        return float.IsFinite(slots[0] = _within[mode].Plain(code));
    }

    public override (int Place, double Number) Decode(ReadOnlySpan<float> slots)
    {
        int mode = slots[1..].IndexOf(1f);
        if (mode < 0 || float.IsNaN(slots[0]))
        {
            return (-1, double.NaN);
        }

        int place = _within[mode].PlaceOf(slots[0]);
        return place >= 0 ? (_members[mode][place], double.NaN) : (-1, _codes.Number(_within[mode].Number(slots[0])));
    }
}
