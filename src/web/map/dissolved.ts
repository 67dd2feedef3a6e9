import type { MultiPolygon } from 'geojson';
import { feature, merge, neighbors } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as Shape,
  Polygon,
  Topology,
} from 'topojson-specification';

export type Land = Topology<{ land: GeometryCollection }>;

/** As world-atlas has them: by ISO 3166-1 numeric code, but for a few that have none. */
export type Countries = Topology<{
  countries: GeometryCollection<{ name: string }>;
  land: GeometryCollection;
}>;

type Country = (Shape | Polygon) & { id?: string; properties?: { name: string } };

/** All land, as one: nothing is left of countries in it. */
export function landOf(world: Land | Countries): MultiPolygon {
  const { features } = feature(world as Land, world.objects.land);
  const coordinates = features.flatMap(({ geometry }) => {
    if (geometry.type === 'MultiPolygon') return geometry.coordinates;
    return geometry.type === 'Polygon' ? [geometry.coordinates] : [];
  });
  return { type: 'MultiPolygon', coordinates };
}

/**
 * Several lands as one area, so that no line is left within it. Land without a code is taken in if all its neighbours are in it, or two of them: it lies between those
 * that are dissolved, and would else be cut out of the area with a line all round it. Undefined if one of the names is not known, for its land would then be parted
 * from the others by a line.
 *
 * @param names codes (`004`); what has no code, by its name in Natural Earth
 */
export function dissolved(world: Countries, names: readonly string[]): MultiPolygon | undefined {
  const countries = world.objects.countries.geometries as Country[];
  const nameOf = ({ id, properties }: Country): string | undefined => id ?? properties?.name;
  const wanted = new Set(names);
  const known = new Set(countries.map(nameOf));
  if (names.length === 0 || [...wanted].some((name) => !known.has(name))) return undefined;
  const chosen = countries.map((one) => wanted.has(nameOf(one) ?? ''));
  const beside = neighbors(countries);
  const between = countries.map((one, i) => {
    if (one.id !== undefined || chosen[i]) return false;
    const all = beside[i] ?? [];
    const within = all.filter((k) => chosen[k]).length;
    return within > 0 && (within === all.length || within >= 2);
  });
  return merge(
    world,
    countries.filter((_, i) => chosen[i] || between[i]),
  );
}
