import json
import os
import unittest

import numpy as np

import noise


def _words(numbers):
    return [int(word[0]) for word in noise.philox(*(np.array([number], dtype=np.uint64) for number in numbers))]


class NoiseTests(unittest.TestCase):
    def test_philox_gives_the_published_words(self):
        # The known answers that come with the authors' Random123.
        largest = 2**64 - 1
        self.assertEqual(_words((0, 0, 0)), [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8])
        self.assertEqual(_words((largest, largest, largest)), [0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD])
        self.assertEqual(
            _words((0x85A308D3243F6A88, 0x0370734413198A2E, 0x299F31D0A4093822)), [0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1])

    def test_the_numbers_are_those_of_the_library(self):
        # The file is held to the library by a test in .NET; logarithms and sines differ in rounding.
        with open(os.path.join(os.path.dirname(__file__), "golden", "draws.json"), encoding="utf-8") as file:
            golden = json.load(file)
        keys = noise.child(noise.child(noise.key_of(golden["seed"], golden["purpose"]), golden["class"]), golden["rows"])
        normals, gumbels = np.array(golden["normal"]), np.array(golden["gumbel"])
        behind = noise.blocks_for(normals.shape[1])
        np.testing.assert_allclose(noise.normal(keys, normals.shape[1]), normals, rtol=2e-6, atol=5e-7)
        np.testing.assert_allclose(noise.gumbel(keys, gumbels.shape[1], behind), gumbels, rtol=2e-6, atol=5e-7)
        np.testing.assert_array_equal(
            noise.uniform(keys, 1, behind + noise.blocks_for(gumbels.shape[1])), np.array(golden["uniform"]).reshape(-1, 1))

    def test_a_row_has_the_same_numbers_wherever_it_is(self):
        parent = noise.key_of(1, "rows")
        for draw in (noise.normal, noise.gumbel, noise.uniform):
            whole = draw(noise.child(parent, np.arange(100)), 40)
            for rows in (np.arange(10, 20), np.array([99, 3]), np.array([50])):
                np.testing.assert_array_equal(draw(noise.child(parent, rows), 40), whole[rows])

    def test_a_fill_begins_with_every_shorter_fill(self):
        keys = noise.child(noise.key_of(1, "rows"), np.arange(5))
        for draw in (noise.normal, noise.gumbel, noise.uniform):
            np.testing.assert_array_equal(draw(keys, 70)[:, :33], draw(keys, 33))

    def test_seeds_purposes_and_rows_have_streams_of_their_own(self):
        keys = [noise.key_of(seed, purpose) for seed in (0, 1, 2**64 - 1) for purpose in ("", "a", "aa", "b")]
        keys += [noise.child(keys[0], row) for row in (0, 1, 2**40, 10**9)]
        self.assertEqual(len({int(key.ravel()[0]) for key in keys}), len(keys))

    def test_the_numbers_have_their_distributions(self):
        keys = noise.child(noise.key_of(5, "rows"), np.arange(4000))
        # Bounds are about five standard errors of 128 000 numbers.
        normals = noise.normal(keys, 32)
        self.assertLess(abs(normals.mean()), 0.014)
        self.assertLess(abs(normals.std() - 1), 0.01)
        self.assertLess(abs((normals > 1.959964).mean() - 0.025), 0.0022)
        gumbels = noise.gumbel(keys, 32)
        self.assertLess(abs(gumbels.mean() - 0.5772157), 0.018)
        self.assertLess(abs(gumbels.std() - np.pi / np.sqrt(6)), 0.02)
        uniforms = noise.uniform(keys, 32)
        self.assertLess(abs(uniforms.mean() - 0.5), 0.0041)
        self.assertTrue(0 <= uniforms.min() and uniforms.max() < 1)

    def test_logarithm_sine_and_cosine_are_right(self):
        numbers = np.concatenate([np.logspace(-12, 1.3, 5000), 1 - np.logspace(-9, -1, 100), [1.0]])
        np.testing.assert_allclose(noise._log(numbers), np.log(numbers), rtol=2e-15, atol=2e-16)
        words = np.concatenate([np.arange(0, 2**32, 2**32 // 4096 + 1), [2**29 - 1, 2**29, 2**30, 7 * 2**29, 2**32 - 1]]).astype(np.uint64)
        sine, cosine = noise._turn(words)
        angles = words.astype(np.float64) * (2 * np.pi / 2**32)
        np.testing.assert_allclose(sine, np.sin(angles), atol=2e-15)
        np.testing.assert_allclose(cosine, np.cos(angles), atol=2e-15)


if __name__ == "__main__":
    unittest.main()
