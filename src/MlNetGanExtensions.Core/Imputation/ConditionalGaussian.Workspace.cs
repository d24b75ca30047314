namespace MlNetGanExtensions.Imputation;

internal sealed partial class ConditionalGaussian
{
    /// <summary>Memory of one thread for completing rows, with the factors of the patterns that it met.</summary>
    public sealed class Workspace
    {
        /// <summary>Numbers in the remembered factors, 32 MB; beyond that the workspace forgets them all and starts anew.</summary>
        private const int MaximumRemembered = 1 << 22;

        private readonly ConditionalGaussian _gaussian;
        private readonly ulong[] _bits;
        private readonly Dictionary<ulong[], Pattern> _patterns = new(new MissingPattern.Comparer());
        private readonly Dictionary<ulong[], Pattern>.AlternateLookup<ReadOnlySpan<ulong>> _lookup;
        private long _remembered;

        internal Workspace(ConditionalGaussian gaussian)
        {
            _gaussian = gaussian;
            _bits = new ulong[MissingPattern.Words(gaussian.Columns)];
            _lookup = _patterns.GetAlternateLookup<ReadOnlySpan<ulong>>();
            Centred = new double[gaussian.Columns];
            Scratch = new double[gaussian.Columns];
        }

        internal double[] Centred { get; }

        internal double[] Scratch { get; }

        /// <summary>The pattern of a row.</summary>
        /// <returns>False where no cell is missing.</returns>
        internal bool TryFind(ReadOnlySpan<float> row, out Pattern pattern)
        {
            if (MissingPattern.Write(row, _bits) == 0)
            {
                pattern = default;
                return false;
            }

            if (!_lookup.TryGetValue(_bits, out pattern))
            {
                pattern = _gaussian.Factor(_bits);
                if (_remembered > MaximumRemembered)
                {
                    _patterns.Clear();
                    _remembered = 0;
                }

                _lookup[_bits] = pattern;
                _remembered += pattern.Factor.Length + (4 * _bits.Length) + 16;
            }

            return true;
        }
    }
}
