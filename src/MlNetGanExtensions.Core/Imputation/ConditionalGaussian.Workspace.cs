namespace MlNetGanExtensions.Imputation;

internal sealed partial class ConditionalGaussian
{
    /// <summary>Memory of one thread for completing rows, with the covariances of the patterns that it met.</summary>
    public sealed class Workspace
    {
        /// <summary>Numbers in the remembered covariances, 32 MB; beyond that the workspace forgets them all and starts anew.</summary>
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
            Scratch = new double[2 * gaussian.Columns];
        }

        internal double[] Centred { get; }

        internal double[] Scratch { get; }

        /// <summary>The pattern of a row; null where no cell is missing.</summary>
        internal Pattern? Find(ReadOnlySpan<float> row)
        {
            if (MissingPattern.Write(row, _bits) == 0)
            {
                return null;
            }

            if (!_lookup.TryGetValue(_bits, out Pattern? pattern))
            {
                if (_remembered > MaximumRemembered)
                {
                    _patterns.Clear();
                    _remembered = 0;
                }

                pattern = _gaussian.Condition(_bits);
                _lookup[_bits] = pattern;
                _remembered += pattern.Covariance.Length + (4 * _bits.Length) + 16;
            }

            return pattern;
        }
    }
}
